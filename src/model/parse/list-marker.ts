import type { ListStyle } from './block-reading.ts';
import type { Lines } from './lines.ts';
import { firstOf, startOf } from './lines.ts';
import { matchAt } from './sticky.ts';

/** The marker of a list item. */
export interface ListMarker extends ListStyle {
  readonly ordered: boolean;
  /** The number of an ordered item. */
  readonly value: number | null;
  readonly offset: number;
  /** Where the content of the item starts. */
  readonly contentOffset: number;
  /** The columns that further lines of the item have before its content. */
  readonly contentIndent: number;
}

/** The marker at the start of line `line`, if there is one and content follows it after one to four spaces. */
export function listMarkerAt(lines: Lines, line: number): ListMarker | undefined {
  const start = startOf(lines, line);
  const offset = firstOf(lines, line);
  const found = matchAt(marker, lines.text, offset);
  if (found === null) return undefined;
  const [all, number, delimiter = ''] = found;
  const contentOffset = offset + all.length;
  return {
    indent: offset - start,
    delimiter,
    ordered: number !== undefined,
    value: number === undefined ? null : Number(number),
    offset,
    contentOffset,
    contentIndent: contentOffset - start,
  };
}

const marker = /(?:(\d{1,9})(?=[.)]))?([-*+.)]) {1,4}(?![ \t\r\n]|$)/y;
