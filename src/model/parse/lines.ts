import type { Point, Position } from 'unist';

/** A text cut into lines. Line numbers count from 0 here; offsets are UTF-16. */
export interface Lines {
  readonly text: string;
  /** Where each line starts; one more entry holds the length of the text. */
  readonly starts: readonly number[];
  /** Where each line ends, without its line ending. */
  readonly ends: readonly number[];
  /** Where each line's first character other than a space or a tab stands; `ends` of the line when it is blank. */
  readonly firsts: readonly number[];
}

/** The lines of `text`, whose line endings are `\n` or `\r\n`. A final line ending starts no further line. */
export function splitLines(text: string): Lines {
  const starts: number[] = [];
  const ends: number[] = [];
  const firsts: number[] = [];
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const next = feed === -1 ? text.length : feed + 1;
    let end = feed === -1 ? next : feed;
    if (end < next && end > start && text.charCodeAt(end - 1) === carriageReturn) end -= 1;
    starts.push(start);
    ends.push(end);
    firsts.push(skipBlanks(text, start, end));
    start = next;
  }
  starts.push(text.length);
  return { text, starts, ends, firsts };
}

/** The number of lines. */
export function countLines(lines: Lines): number {
  return lines.ends.length;
}

/** Where line `line` starts, or the length of the text when there is no such line. */
export function startOf(lines: Lines, line: number): number {
  return lines.starts[line] ?? lines.text.length;
}

/** Where line `line` ends, without its line ending. */
export function endOf(lines: Lines, line: number): number {
  return lines.ends[line] ?? lines.text.length;
}

/** Where the first character of line `line` stands that is neither a space nor a tab. */
export function firstOf(lines: Lines, line: number): number {
  return lines.firsts[line] ?? lines.text.length;
}

/** Whether line `line` has nothing but spaces and tabs, or lies outside the text. */
export function isBlank(lines: Lines, line: number): boolean {
  return firstOf(lines, line) === endOf(lines, line);
}

/** The number of spaces before the text of line `line`; infinite when a tab is among them. */
export function indentOf(lines: Lines, line: number): number {
  const start = startOf(lines, line);
  const first = firstOf(lines, line);
  for (let offset = start; offset < first; offset += 1) {
    if (lines.text.charCodeAt(offset) !== space) return Infinity;
  }
  return first - start;
}

/** Where `text` has its first character from `start` on that is neither a space nor a tab, at most `end`. */
export function skipBlanks(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && isSpaceOrTab(text.charCodeAt(offset))) offset += 1;
  return offset;
}

/** Where `text` up to `end` ends without trailing spaces and tabs, at least `start`. */
export function trimBlanks(text: string, start: number, end: number): number {
  let offset = end;
  while (offset > start && isSpaceOrTab(text.charCodeAt(offset - 1))) offset -= 1;
  return offset;
}

/** The unist point of `offset`, which lies in line `line`. */
export function pointIn(lines: Lines, line: number, offset: number): Point {
  return { line: line + 1, column: offset - startOf(lines, line) + 1, offset };
}

/** The unist point at which the text ends. */
export function endPoint(lines: Lines): Point {
  const { text } = lines;
  const line = text.endsWith('\n') ? countLines(lines) : Math.max(0, countLines(lines) - 1);
  return pointIn(lines, line, text.length);
}

/** The unist position from `start` in line `startLine` to `end` in line `endLine`. */
export function positionIn(lines: Lines, startLine: number, start: number, endLine: number, end: number): Position {
  return { start: pointIn(lines, startLine, start), end: pointIn(lines, endLine, end) };
}

function isSpaceOrTab(code: number): boolean {
  return code === space || code === tab;
}

const tab = 9;
const carriageReturn = 13;
const space = 32;
