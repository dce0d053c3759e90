import type { Html } from 'mdast';
import { htmlBlockNames } from 'micromark-util-html-tag-name';
import type { BlockReading } from './block-reading.ts';
import type { Lines } from './lines.ts';
import { countLines, endOf, firstOf, isBlank, positionIn, startOf } from './lines.ts';
import { matchAt, matchesAt } from './sticky.ts';

/** The HTML that starts in the next line, without indentation; nothing when its end is not plain. */
export function readHtml(reading: BlockReading): Html | undefined {
  const { lines, line } = reading;
  const last = lastLine(lines, line);
  if (last === undefined) return undefined;
  reading.line = last + 1;
  const value = lines.text.slice(startOf(lines, line), endOf(lines, last));
  return { type: 'html', value, position: positionIn(lines, line, startOf(lines, line), last, endOf(lines, last)) };
}

/** Whether line `line` starts with a tag that starts a block wherever it stands. */
export function isBlockTag(lines: Lines, line: number): boolean {
  const name = matchAt(tagName, lines.text, firstOf(lines, line))?.[1];
  return name !== undefined && blockNames.has(name.toLowerCase());
}

function lastLine(lines: Lines, line: number): number | undefined {
  if (matchesAt(commentStart, lines.text, startOf(lines, line))) return lineOfCommentEnd(lines, line);
  if (!isBlockTag(lines, line) && !matchesAt(loneTag, lines.text, startOf(lines, line))) return undefined;
  let last = line;
  while (!isBlank(lines, last + 1)) last += 1;
  return last;
}

function lineOfCommentEnd(lines: Lines, line: number): number | undefined {
  const close = lines.text.indexOf('-->', startOf(lines, line) + 4);
  if (close === -1) return undefined;
  let last = line;
  while (last < countLines(lines) && endOf(lines, last) < close) last += 1;
  return last;
}

const blockNames = new Set(htmlBlockNames);
const tagName = /<\/?([a-z][a-z\d-]*)(?=[ \t\r\n>]|\/>|$)/iy;
const commentStart = /<!--(?!-?>)/y;

// A tag that stands alone on its line, other than those whose content may hold blank lines.
const loneTag =
  /<(?!(?:script|pre|style|textarea)[ \t\r\n/>])(?:[a-z][a-z\d-]*(?: +[a-z_:][\w.:-]*(?:="[^"\r\n]*")?)* *\/?|\/[a-z][a-z\d-]* *)>[ \t]*(?:[\r\n]|$)/iy;
