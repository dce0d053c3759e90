import type { Code } from 'mdast';
import type { BlockReading } from './block-reading.ts';
import type { Lines } from './lines.ts';
import { countLines, endOf, firstOf, indentOf, positionIn, skipBlanks, startOf } from './lines.ts';
import { matchAt } from './sticky.ts';

/** The fenced code that starts in the next line, without indentation; nothing when it is not closed or not plain. */
export function readFencedCode(reading: BlockReading): Code | undefined {
  const { lines, line } = reading;
  const open = matchAt(openFence, lines.text, firstOf(lines, line));
  const [, fence = '', lang, meta] = open ?? [];
  if (open === null || open.index + open[0].length !== endOf(lines, line)) return undefined;
  const close = closingFence(lines, line + 1, fence);
  if (close === undefined) return undefined;
  reading.line = close + 1;
  const value = close === line + 1 ? '' : lines.text.slice(startOf(lines, line + 1), endOf(lines, close - 1));
  const position = positionIn(lines, line, firstOf(lines, line), close, endOf(lines, close));
  return { type: 'code', lang: lang ?? null, meta: meta ?? null, value, position };
}

/** The line that closes fenced code, from line `line` on. */
export function closingFence(lines: Lines, line: number, fence: string): number | undefined {
  const count = countLines(lines);
  for (let next = line; next < count; next += 1) {
    const first = firstOf(lines, next);
    if (!lines.text.startsWith(fence, first) || indentOf(lines, next) > 3) continue;
    let end = first;
    while (lines.text[end] === fence[0]) end += 1;
    if (skipBlanks(lines.text, end, endOf(lines, next)) === endOf(lines, next)) return next;
  }
  return undefined;
}

const openFence = /(`{3,}|~{3,})[ \t]*(?:([^\s`~\\&]+)(?:[ \t]+([^`\\&\r\n]*[^\s`\\&]))?)?/y;
