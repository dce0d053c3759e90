import type { Position } from '../generated/report.ts';
import type { Source } from '../text/source.ts';
import { lineText } from '../text/source.ts';
import { visible } from './visible.ts';
import { measured, widthOf } from './width.ts';

/** One line of an excerpt as it is to be printed. */
export interface FrameLine {
  /** Line number, 1-based; undefined for the line that stands for lines left out. */
  readonly number?: number;
  readonly text: string;
  /** Columns of `text` that the place covers, end exclusive; `end` may be one past the text for a place at its end. */
  readonly marked?: { readonly start: number; readonly end: number };
}

/** Lines shown of a place that spans many: enough for a table's head and first rows. */
const MOST_LINES = 4;
const TAB = 4;

/**
 * The lines that a position covers, no wider than `width` columns, tabs expanded and control characters made visible.
 * A place within one line is marked by columns; of a place over several lines every line shown is part.
 */
export function frame(source: Source, position: Position, width: number): FrameLine[] {
  const first = position.start.line;
  const last = lastLine(position);
  if (first === last) return [markedLine(source, position, width)];
  const shown = last - first < MOST_LINES ? last : first + MOST_LINES - 2;
  const lines: FrameLine[] = [];
  for (let number = first; number <= shown; number++) {
    lines.push({ number, text: cropped(drawn(lineText(source, number - 1).slice(0, 4 * width)), 0, 0, width).text });
  }
  if (shown < last) lines.push({ text: `… ${last - shown} more lines` });
  return lines;
}

/** A place that ends at the very start of a line ends with the line before. */
function lastLine({ start, end }: Position): number {
  return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}

function markedLine(source: Source, position: Position, width: number): FrameLine {
  const number = position.start.line;
  const text = lineText(source, number - 1);
  const { from, to } = nearby(text, position.start.column - 1, width);
  const start = Math.min(position.start.column - 1, text.length);
  const end = Math.min(position.end.line === number ? position.end.column - 1 : to, to);
  const before = drawn(text.slice(from, start));
  const place = drawn(text.slice(start, end), before.columns);
  const after = drawn(text.slice(Math.max(start, end), to), before.columns + place.columns);
  const whole: Drawn = {
    cells: [...before.cells, ...place.cells, ...after.cells],
    columns: before.columns + place.columns + after.columns,
  };
  const { text: shown, shift } = cropped(whole, before.columns, before.columns + place.columns, width);
  const first = Math.max(0, before.columns + shift);
  const last = Math.min(before.columns + place.columns + shift, widthOf(shown));
  return { number, text: shown, marked: { start: first, end: Math.max(last, first + 1) } };
}

/** What is looked at of a line: more than can be shown, and no more of a line of a million characters. */
function nearby(text: string, index: number, width: number): { from: number; to: number } {
  const reach = 4 * width;
  const from = Math.max(0, index - reach);
  return { from: isLowSurrogate(text, from) ? from + 1 : from, to: Math.min(text.length, index + reach) };
}

const isLowSurrogate = (text: string, index: number): boolean => (text.charCodeAt(index) & 0xfc00) === 0xdc00;

interface Cell {
  readonly text: string;
  readonly columns: number;
}

interface Drawn {
  readonly cells: readonly Cell[];
  readonly columns: number;
}

/** What a terminal shows of a text that starts at a column. */
function drawn(text: string, column = 0): Drawn {
  const cells: Cell[] = [];
  let at = column;
  for (const character of measured(text)) {
    const cell = character.text === '\t' ? blanks(TAB - (at % TAB)) : seen(character);
    cells.push(cell);
    at += cell.columns;
  }
  return { cells, columns: at - column };
}

const blanks = (columns: number): Cell => ({ text: ' '.repeat(columns), columns });

function seen(character: Cell): Cell {
  const text = visible(character.text);
  return text === character.text ? character : { text, columns: widthOf(text) };
}

/** Part of a long line with the place in it; `shift` is what to add to a column of the line for one of the part. */
function cropped(line: Drawn, start: number, end: number, width: number): { text: string; shift: number } {
  if (line.columns <= width) return { text: joined(line.cells), shift: 0 };
  const from = firstColumnShown(line.columns, start, end, width);
  const to = from + width;
  const kept: Cell[] = [];
  let at = 0;
  let shift = 0;
  for (const cell of line.cells) {
    const room = { from: from === 0 ? 0 : from + 1, to: to >= line.columns ? line.columns : to - 1 };
    if (at >= room.from && at + cell.columns <= room.to) {
      if (kept.length === 0) shift = (from === 0 ? 0 : 1) - at;
      kept.push(cell);
    }
    at += cell.columns;
  }
  return { text: `${from === 0 ? '' : '…'}${joined(kept)}${to >= line.columns ? '' : '…'}`, shift };
}

/** Keeps the line's start where the place is near it, and else shows a third of the room before the place. */
function firstColumnShown(columns: number, start: number, end: number, width: number): number {
  if (end < width) return 0;
  return Math.max(0, Math.min(start - Math.floor(width / 3), columns - width));
}

const joined = (cells: readonly Cell[]): string => cells.map((cell) => cell.text).join('');
