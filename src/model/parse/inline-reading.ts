import type { PhrasingContent } from 'mdast';
import type { Point } from 'unist';
import type { Lines } from './lines.ts';
import { pointIn } from './lines.ts';

/** How far inline content has been read, and what was found in it. */
export interface InlineReading {
  readonly lines: Lines;
  readonly text: string;
  /** The bounds of the whole content: what lies beyond them has no say in what a marker means. */
  readonly start: number;
  readonly end: number;
  /** Whether the document can define what “[label]” refers to. */
  readonly hasDefinitions: boolean;
  /** Whether this is the text of a link, where addresses are only text. */
  readonly inLink: boolean;
  line: number;
  at: number;
  /** Where the text starts that was passed over but is not in `value` yet. */
  textFrom: number;
  /** The text node that is being collected. */
  value: string;
  valueStart: Point;
  valueEnd: Point;
  children: PhrasingContent[];
  readonly openSpans: OpenSpan[];
  tildeRuns: number;
}

/** Emphasis that waits for its closing markers. */
export interface OpenSpan {
  readonly markers: string;
  readonly start: Point;
  readonly siblings: PhrasingContent[];
}

/** A reading that stands at `start`. */
export function beginReading(
  where: Pick<InlineReading, 'lines' | 'start' | 'end' | 'hasDefinitions' | 'inLink' | 'line' | 'at'>,
): InlineReading {
  const point = pointIn(where.lines, where.line, where.at);
  return {
    lines: where.lines,
    text: where.lines.text,
    start: where.start,
    end: where.end,
    hasDefinitions: where.hasDefinitions,
    inLink: where.inLink,
    line: where.line,
    at: where.at,
    textFrom: where.at,
    value: '',
    valueStart: point,
    valueEnd: point,
    children: [],
    openSpans: [],
    tildeRuns: 0,
  };
}

/** Takes the text that was passed over up to `end` into the text node that is being collected. */
export function takeText(reading: InlineReading, end: number): void {
  if (end === reading.textFrom) return;
  if (reading.value === '') reading.valueStart = pointIn(reading.lines, reading.line, reading.textFrom);
  reading.value += reading.text.slice(reading.textFrom, end);
  reading.valueEnd = pointIn(reading.lines, reading.line, end);
  reading.textFrom = end;
}

/** Ends the text node at `end` and goes on reading at `next`. */
export function closeText(reading: InlineReading, end: number, next: number): void {
  takeText(reading, end);
  if (reading.value !== '') {
    const position = { start: reading.valueStart, end: reading.valueEnd };
    reading.children.push({ type: 'text', value: reading.value, position });
    reading.value = '';
  }
  reading.textFrom = next;
  reading.at = next;
}
