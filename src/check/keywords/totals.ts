import type { Cell, Column, Table } from '../../generated/brief.ts';
import type { Hit, Keyword } from '../keyword.ts';
import { type Sum, isNear, isSlip, sumOf, writtenSum } from './sum.ts';

/**
 * Silent on columns that need not add up: rates, averages, rows in words. A sum that is far off says that the rows are not
 * the parts of the total; one that differs by a digit or a little says that somebody miscounted.
 */
export const totals: Keyword = {
  name: 'totals',
  type: 'object',
  description: 'In a table the rows labelled as totals are the sums of the rows above them, rounding allowed.',
  argument: { const: true },
  check: (table: Table): Hit[] => (isSound(table) ? table.byColumn.flatMap((column) => wrongTotals(column)) : []),
};

/** In a ragged row the figures stand under the wrong columns, and a row pasted twice counts double: both are findings of their own. */
const isSound = ({ cells, width }: Table): boolean =>
  cells.every(({ length }) => length === width) && new Set(cells.map((row) => row.join('\n'))).size === cells.length;

const NO_SUM =
  /\b(?:average|avg|mean|median|rates?|ratio|index|rank|per|share|proportion|year|growth|change|increase|decrease|difference|age|cumulative|maximum|minimum|range)\b/i;

function wrongTotals({ name, index, cells }: Column): Hit[] {
  if (index === 0 || cells.every(({ total }) => total === undefined)) return [];
  const adds = !NO_SUM.test(name);
  const hits: Hit[] = [];
  const all: Cell[] = [];
  const subtotals: Cell[] = [];
  let part: Cell[] = [];
  for (const [position, cell] of cells.entries()) {
    if (cell.total === undefined) {
      part.push(cell);
      all.push(cell);
      continue;
    }
    const shares = cell.type === 'percent' && cell.number === 100;
    const strict = cell.total === 'subtotal';
    const candidates = strict ? [part] : [all, [...subtotals, ...part]];
    const wrong = cell.total !== 'other' && (adds || shares) ? wrongSum(candidates, cell, strict) : undefined;
    if (wrong)
      hits.push({ pointer: `/byColumn/${index}/cells/${position}/text`, column: name, sum: writtenSum(wrong) });
    subtotals.push(cell);
    part = [];
  }
  return hits;
}

/** The sum that a total was meant to be; undefined when it is one of the candidates, or when nothing says that it should be. */
function wrongSum(candidates: readonly (readonly Cell[])[], total: Cell, strict: boolean): Sum | undefined {
  const sums = candidates.flatMap((cells) => sumOf(cells, total) ?? []);
  // A sum that is twice the total counts groups and their parts.
  if (sums.some(({ value, stated, tolerance }) => [1, 2].some((n) => Math.abs(value - n * stated) <= tolerance)))
    return undefined;
  // A blank may be what is missing, and is a finding of its own.
  if (candidates.some((cells) => cells.some(({ type }) => type === 'empty'))) return undefined;
  return sums.find(isSlip) ?? (strict ? undefined : sums.find(isNear));
}
