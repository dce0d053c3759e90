import type { Lines } from './lines.ts';
import { endOf, skipBlanks } from './lines.ts';
import { matchesAt } from './sticky.ts';

/**
 * What the text at an offset starts, judged by the rest of its line: `text` can only be a paragraph or part of one.
 * `other` may be anything.
 */
export type LineKind = 'text' | 'heading' | 'bullet' | 'ordered' | 'break' | 'fence' | 'pipe' | 'html' | 'other';

/** The kind of the text that starts at `offset` in line `line`. */
export function lineKind(lines: Lines, line: number, offset: number): LineKind {
  const { text } = lines;
  const code = text.charCodeAt(offset);
  if (code > 127 || isLetter(code)) return 'text';
  const end = endOf(lines, line);
  switch (text[offset]) {
    case '#':
      return matchesAt(headingStart, text, offset) ? 'heading' : 'text';
    case '-':
    case '*':
    case '+':
    case '_':
      return markerKind(text, offset, end);
    case '|':
      return 'pipe';
    case '`':
    case '~':
      return matchesAt(fenceStart, text, offset) ? 'fence' : 'text';
    case '<':
      return 'html';
    case '>':
    case '=':
    case ':':
      return 'other';
    default:
      return matchesAt(orderedStart, text, offset) ? 'ordered' : 'text';
  }
}

function markerKind(text: string, offset: number, end: number): LineKind {
  const marker = text.charCodeAt(offset);
  let count = 0;
  let at = offset;
  while (at < end && text.charCodeAt(at) === marker) {
    count += 1;
    at = skipBlanks(text, at + 1, end);
  }
  const isPlus = text[offset] === '+';
  if (at === end && count >= 3) return isPlus ? 'other' : 'break';
  const isList = text[offset] !== '_' && (offset + 1 === end || skipBlanks(text, offset + 1, end) > offset + 1);
  if (isList) return 'bullet';
  return text[offset] === '-' ? 'other' : 'text';
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

const headingStart = /#{1,6}(?=[ \t\r\n]|$)/y;
const fenceStart = /`{3}|~{3}/y;
const orderedStart = /\d{1,9}[.)](?=[ \t\r\n]|$)/y;
