import type { Draft } from './draft.ts';
import type { Line } from './lines.ts';
import { hasPipe } from './pipe-row.ts';

/**
 * Text right under the last row of a table, which GFM reads as one more row. Its lines become `lazy` lines.
 * A kramdown attribute line belongs to the table and stays.
 */
export function recoverStrayText(lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  for (let end = lines.length - 1; end > 0; end--) {
    if (lines[end]?.kind !== 'table' || lines[end + 1]?.kind === 'table') continue;
    let first = end + 1;
    while (isStray(lines[first - 1])) first--;
    if (first > end || !isRowAbove(lines[first - 1])) continue;
    for (const line of lines.slice(first, end + 1)) line.kind = 'lazy';
    drafts.push({ facts: { kind: 'swallowed-text' }, from: first, to: end, changes: [], blanksAbove: [first] });
  }
  return drafts;
}

const isStray = (line: Line | undefined): boolean =>
  line?.kind === 'table' && !hasPipe(line.text) && /\p{L}/u.test(line.text) && !/^\s*\{[:%]/.test(line.text);

const isRowAbove = (line: Line | undefined): boolean => line?.kind === 'table' && hasPipe(line.text);
