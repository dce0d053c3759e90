import type { Root } from 'mdast';
import { recoverBullets } from './bullets.ts';
import { settle } from './draft.ts';
import { recoverHeadingSpaces } from './heading-space.ts';
import { readLines } from './lines.ts';
import type { Recovery } from './recovery.ts';
import { recoverSetextAccidents } from './setext-accident.ts';
import { recoverStrayText } from './stray-text.ts';
import { recoverTables } from './tables.ts';
import { recoverTitles } from './titles.ts';

/**
 * What the author of a document meant and Markdown did not see, in order of place. The edits of all recoveries can be
 * applied together; the repaired text has nothing left to recover.
 */
export function recover(text: string, tree: Root): Recovery[] {
  const lines = readLines(text, tree);
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  // Each step sees what the ones before it made of the lines.
  const strays = recoverStrayText(lines);
  const blocks = [
    ...recoverSetextAccidents(lines),
    ...recoverHeadingSpaces(lines),
    ...recoverBullets(lines),
    ...recoverTables(lines, lineEnd),
  ];
  const separated = [...strays, ...blocks].flatMap(({ blanksAbove }) => blanksAbove);
  const drafts = [
    ...blocks,
    ...recoverTitles(lines, separated),
    ...strays.filter(({ from }) => lines[from]?.kind === 'lazy'),
  ];
  return drafts.length === 0 ? [] : settle(drafts, lines, lineEnd);
}
