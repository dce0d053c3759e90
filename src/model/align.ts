import { countWhile } from '../text/sorted.ts';
import { decodeReference } from './character-reference.ts';

/** Which stretch of a model string stands where in the source. */
export interface Segments {
  /** The source range of a stretch of the string. */
  locate(index: number, length: number): { start: number; end: number };
}

/** One run: `value` characters from `at` stand at source [start, end); equal lengths mean character by character. */
export interface Run {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/** Segments of a string whose runs are in order; characters between runs belong to the run before them. */
export function segmentsOf(runs: readonly Run[]): Segments {
  return {
    locate(index, length) {
      const first = runAt(runs, index);
      const last = length > 0 ? runAt(runs, index + length - 1) : first;
      if (!first || !last) return { start: 0, end: 0 };
      const start = startIn(first, index);
      return { start, end: length > 0 ? Math.max(start, endIn(last, index + length - 1)) : start };
    },
  };
}

/**
 * Aligns the value of a text node with its source [from, to): escapes (`\*`), character references (`&amp;`) and the
 * container prefixes that Markdown strips after a line end (indentation, `>`) make the two differ.
 */
export function alignText(value: string, source: string, from: number, to: number, at: number): Run[] {
  if (to - from === value.length && source.startsWith(value, from)) {
    return [{ at, length: value.length, start: from, end: to }];
  }
  const runs: Run[] = [];
  let position = from;
  let i = 0;
  while (i < value.length && position < to) {
    const step = matchAt(value, i, source, position, to);
    if (!step) {
      position++; // stripped prefix or marker
      continue;
    }
    pushRun(runs, { at: at + i, length: step.length, start: position, end: position + step.width });
    i += step.length;
    position += step.width;
  }
  return runs;
}

/** How many value characters (`length`) the source at `position` stands for, and how wide it is there. */
function matchAt(value: string, i: number, source: string, position: number, to: number) {
  const wanted = value[i];
  const found = source[position];
  if (found === '\\' && source[position + 1] === wanted && position + 1 < to && isEscapable(wanted))
    return { length: 1, width: 2 };
  if (found === '&') {
    const reference = decodeReference(source, position, to);
    if (reference && value.startsWith(reference.text, i))
      return { length: reference.text.length, width: reference.width };
  }
  if (found === wanted) return { length: 1, width: 1 };
  if (wanted === '\n' && found === '\r') return { length: 1, width: source[position + 1] === '\n' ? 2 : 1 };
  if (wanted === '\uFFFD' && found === '\0') return { length: 1, width: 1 };
  return undefined;
}

function pushRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  const linear = run.length === run.end - run.start;
  if (
    last &&
    linear &&
    last.length === last.end - last.start &&
    last.end === run.start &&
    last.at + last.length === run.at
  ) {
    runs[runs.length - 1] = { at: last.at, length: last.length + run.length, start: last.start, end: run.end };
  } else runs.push(run);
}

const runAt = (runs: readonly Run[], index: number): Run | undefined =>
  runs[Math.max(0, countWhile(runs, ({ at }) => at <= index) - 1)];

const isLinear = (run: Run): boolean => run.length === run.end - run.start;
const startIn = (run: Run, index: number): number =>
  isLinear(run) ? Math.min(run.start + Math.max(0, index - run.at), run.end) : run.start;
const endIn = (run: Run, index: number): number =>
  isLinear(run) ? Math.min(run.start + Math.max(0, index - run.at) + 1, run.end) : run.end;

const ESCAPABLE = /[!-/:-@[-`{-~]/;
const isEscapable = (character: string | undefined): boolean => character !== undefined && ESCAPABLE.test(character);
