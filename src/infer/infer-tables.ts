import type { Cell, Section, Table } from '../generated/brief.ts';
import { normalTitle } from '../contract/title.ts';
import { type Claim, nested, support } from './claim.ts';
import { groupNames } from './name-groups.ts';

/** Fewer cells than this say nothing about a column. */
const FEWEST_CELLS = 4;

/** More values than this are no closed list. */
const MOST_VALUES = 5;

/** `tables` that every one of the sections has: columns, their order, and what their cells hold. */
export function inferTables(sections: readonly Section[]): Claim {
  const count = Math.min(...sections.map(({ tables }) => tables.length));
  if (sections.length < 2 || count < 1) return { data: {}, remarks: new Map() };
  const claims = Array.from({ length: count }, (_, index) =>
    inferTable(sections.flatMap(({ tables }) => tables[index] ?? [])),
  );
  if (claims.some(({ data }) => data === undefined)) return { data: {}, remarks: new Map() };
  const remarks = claims.flatMap((claim, index) => nested(claim.remarks, `/tables/${index}`));
  return { data: { tables: claims.map(({ data }) => data) }, remarks: new Map(remarks) };
}

function inferTable(tables: readonly Table[]): Claim {
  const groups = groupNames(
    tables.map(({ columns }) => columns),
    normalTitle,
  ).filter(({ documents }) => documents.size >= 2);
  if (groups.length === 0) return { data: undefined, remarks: new Map() };
  const entries = groups.map(({ name, variants, documents }) => {
    const names = new Set([name, ...variants].map(normalTitle));
    const cells = tables.flatMap(({ columns, values }) => {
      const at = columns.findIndex((column) => names.has(normalTitle(column)));
      return values.flatMap((row) => row[at] ?? []);
    });
    const details = {
      ...(variants.length > 0 && { titles: variants }),
      ...(documents.size < tables.length && { optional: true }),
      ...contentsOf(cells),
    };
    const remark = `${support(documents.size, tables.length, 'tables')}, ${cells.length} cells`;
    return { data: Object.keys(details).length === 0 ? name : { title: name, ...details }, remark };
  });
  const remarks = entries.map(({ remark }, index) => [`/columns/${index}`, remark] as const);
  return { data: { columns: entries.map(({ data }) => data) }, remarks: new Map(remarks) };
}

/** What the cells of a column have in common. */
function contentsOf(cells: readonly Cell[]): object {
  const full = cells.filter(({ type }) => type !== 'empty' && type !== 'placeholder');
  if (full.length < FEWEST_CELLS) return {};
  const types = [...new Set(full.map(({ type }) => type))];
  const [type] = types;
  const values = [...new Set(full.map(({ text }) => text))];
  const isClosed = type === 'text' && values.length <= MOST_VALUES && full.length >= values.length * 3;
  return {
    ...(types.length === 1 && type !== 'text' && { cellType: type }),
    ...(types.length === 1 && isClosed && { enum: values.sort() }),
    ...(full.length === cells.length && { filled: true }),
  };
}
