import { lineKind } from './line-kind.ts';
import type { Lines } from './lines.ts';
import { countLines, endOf, firstOf, indentOf, isBlank, startOf } from './lines.ts';
import { closingFence } from './plain-code.ts';
import { matchAt, matchesAt } from './sticky.ts';

/**
 * The first line after `line` that starts a block of its own whatever stands between the two: it follows a blank line,
 * is not indented, is no list item, and no fenced code and no HTML that can hold blank lines is open before it. What
 * comes before it and what comes from it on can be parsed apart.
 */
export function chunkEnd(lines: Lines, line: number): number {
  const count = countLines(lines);
  // Whether HTML may be open, which lasts until a blank line. A fence in it is only text.
  let inHtml = false;
  let next: number | undefined = line;
  while (next !== undefined && next < count) {
    const isGroupStart = next === line || isBlank(lines, next - 1);
    if (isGroupStart) inHtml = false;
    if (isGroupStart && next > line && startsBlock(lines, next)) return next;
    inHtml ||= lines.text.slice(startOf(lines, next), endOf(lines, next)).includes('<');
    next = afterOpenBlock(lines, next, inHtml, isGroupStart);
  }
  return count;
}

function startsBlock(lines: Lines, line: number): boolean {
  const first = firstOf(lines, line);
  if (indentOf(lines, line) > 0 || isBlank(lines, line) || lines.text[first] === '+') return false;
  const kind = lineKind(lines, line, first);
  return kind !== 'bullet' && kind !== 'ordered';
}

/** The next line outside a block that starts in `line` and can hold blank lines; nothing when that is not sure. */
function afterOpenBlock(lines: Lines, line: number, inHtml: boolean, isGroupStart: boolean): number | undefined {
  const first = firstOf(lines, line);
  if (indentOf(lines, line) > 3) return line + 1;
  const fence = matchAt(openFence, lines.text, first)?.[1];
  if (fence !== undefined) return inHtml ? undefined : afterFence(lines, line, fence);
  if (matchesAt(openHtml, lines.text, first)) return afterComment(lines, line, isGroupStart);
  return line + 1;
}

/** An indented fence may be that of a list item, which a line with less indentation would close. */
function afterFence(lines: Lines, line: number, fence: string): number | undefined {
  const close = closingFence(lines, line + 1, fence);
  if (close === undefined) return undefined;
  const indent = indentOf(lines, line);
  for (let inside = line + 1; inside < close; inside += 1) {
    if (!isBlank(lines, inside) && indentOf(lines, inside) < indent) return undefined;
  }
  return close + 1;
}

/** A comment that ends in its first line needs no care; a longer one is sure to be one only where nothing is open. */
function afterComment(lines: Lines, line: number, isGroupStart: boolean): number | undefined {
  const first = firstOf(lines, line);
  if (!matchesAt(openComment, lines.text, first)) return undefined;
  const close = lines.text.indexOf('-->', first + 4);
  if (close !== -1 && close < endOf(lines, line)) return line + 1;
  if (close === -1 || !isGroupStart || indentOf(lines, line) > 0) return undefined;
  let next = line + 1;
  while (startOf(lines, next) <= close) next += 1;
  return next;
}

const openFence = /(`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,})/y;
const openHtml = /<(?:script|pre|style|textarea|[!?])/iy;
const openComment = /<!--(?!-?>)/y;
