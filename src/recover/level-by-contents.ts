import type { Contents } from './contents.ts';
import type { Heading } from './outline.ts';
import { keyOf } from './title-words.ts';

const FEWEST_MATCHES = 3;

/** Sets levels by the table of contents; false when it does not fit the headings. What it omits lies below what it lists. */
export function levelByContents(outline: readonly Heading[], { depths, first }: Contents): boolean {
  const listed = outline.filter(({ title }) => depths.has(keyOf(title)));
  if (listed.length < FEWEST_MATCHES || listed.length * 2 < depths.size) return false;
  const above = outline.findLast(({ line }) => line.index < first);
  const base = above && !above.known && !/\bcontents?\b/i.test(above.title) && !above.first ? above.level + 1 : 2;
  let floor = base;
  for (const heading of outline) {
    const depth = depths.get(keyOf(heading.title));
    if (heading.given !== undefined) continue;
    if (depth !== undefined) floor = heading.level = base + depth;
    else if (heading.first) heading.level = heading.known ? 2 : 1;
    else if (heading.line.index > first) heading.level = floor + 1;
  }
  return true;
}
