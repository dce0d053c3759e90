import type { Point, Position } from '../generated/brief.ts';
import { countWhile } from './sorted.ts';

/** A decoded document. `text` has no byte order mark; every offset in the program indexes it. */
export interface Source {
  readonly text: string;
  /** Offsets at which lines start; CR LF, CR and LF end a line, as in CommonMark. */
  readonly lineStarts: readonly number[];
}

export function createSource(text: string): Source {
  return { text, lineStarts: findLineStarts(text) };
}

/** The unist point of an offset; an offset past the end is the end, one between CR and LF the end of the line. */
export function pointAt(source: Source, offset: number): Point {
  const { text } = source;
  const within = Math.max(0, Math.min(offset, text.length));
  const inside = text.charCodeAt(within) === LF && text.charCodeAt(within - 1) === CR ? within - 1 : within;
  const line = lineIndexAt(source, inside);
  return { line: line + 1, column: inside - lineStartOf(source, line) + 1, offset: inside };
}

export function positionOf(source: Source, start: number, end: number): Position {
  return { start: pointAt(source, start), end: pointAt(source, Math.max(start, end)) };
}

/** 0-based index of the line that holds an offset. */
export function lineIndexAt({ lineStarts }: Source, offset: number): number {
  return Math.max(0, countWhile(lineStarts, (start) => start <= offset) - 1);
}

/** Text of a line, 0-based, without its line end. */
export function lineText(source: Source, line: number): string {
  const start = lineStartOf(source, line);
  let end = source.lineStarts[line + 1] ?? source.text.length;
  while (end > start && isLineEnd(source.text.charCodeAt(end - 1))) end--;
  return source.text.slice(start, end);
}

function lineStartOf(source: Source, line: number): number {
  return source.lineStarts[line] ?? source.text.length;
}

const LF = 10;
const CR = 13;
const isLineEnd = (code: number): boolean => code === LF || code === CR;

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
  }
  return starts;
}
