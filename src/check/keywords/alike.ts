import type { Table } from '../../generated/brief.ts';
import { editDistance } from '../../text/nearest.ts';
import type { Hit, Keyword } from '../keyword.ts';

/** A heading shared by tables, and which tables those are. */
interface Shape {
  readonly columns: readonly string[];
  readonly names: readonly string[];
  readonly members: readonly number[];
}

export const alike: Keyword = {
  name: 'alike',
  type: 'array',
  description:
    'Tables of one shape name their columns alike and in one order; the odd one out differs from the majority.',
  argument: { const: true },
  check(tables: readonly Table[]): Hit[] {
    const shapes = shapesOf(tables);
    return shapes.flatMap((shape, i) => {
      const norms = shapes.filter((other, j) => other !== shape && outweighs(other, j, shape, i));
      norms.sort((a, b) => b.members.length - a.members.length);
      for (const norm of norms) {
        const difference = differenceOf(shape, norm);
        if (difference)
          return shape.members.map((table) => ({ ...difference, pointer: `/${table}${difference.pointer}` }));
      }
      return [];
    });
  },
};

function shapesOf(tables: readonly Table[]): Shape[] {
  const shapes = new Map<string, { columns: readonly string[]; names: string[]; members: number[] }>();
  for (const [i, { columns }] of tables.entries()) {
    if (columns.length < 2 || columns.some((name) => !/[\p{L}\p{N}]/u.test(name))) continue;
    const names = columns.map((name) =>
      name
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}%$€£ ]+/gu, ' ')
        .trim(),
    );
    const shape = shapes.get(names.join('\n')) ?? { columns, names, members: [] };
    shape.members.push(i);
    shapes.set(names.join('\n'), shape);
  }
  return [...shapes.values()];
}

/** The more frequent shape is the norm; of two that stand once, the first. */
const outweighs = (norm: Shape, i: number, shape: Shape, j: number): boolean =>
  norm.members.length > shape.members.length ||
  (norm.members.length === shape.members.length && norm.members.length === 1 && i < j);

function differenceOf(shape: Shape, norm: Shape): (Hit & { pointer: string }) | undefined {
  const facts = { others: norm.members.length, ...(norm.members.length === 1 && { severity: 'info' as const }) };
  const width = shape.names.length;
  if (width !== norm.names.length) return undefined;
  const differing = shape.names.flatMap((name, i) => (name === norm.names[i] ? [] : [i]));
  const [at] = differing;
  // The first column names what the rows are: another name there is another kind of table.
  if (at === undefined || (at === 0 && differing.length === 1)) return undefined;
  const usual = norm.columns[at] ?? '';
  const found = { ...facts, pointer: `/columns/${at}`, actual: shape.columns[at] ?? '', usual, number: at + 1 };
  if (differing.length > 1) return isReordered(shape, norm) ? found : undefined;
  const plain = width >= 3 && norm.members.length > 1;
  if (isCounted(shape.names[at] ?? '', norm.names[at] ?? '')) return undefined;
  return plain || isVariant(shape.names[at] ?? '', norm.names[at] ?? '') ? { ...found, expected: [usual] } : undefined;
}

const isReordered = (shape: Shape, norm: Shape): boolean =>
  [...shape.names].sort().join('\n') === [...norm.names].sort().join('\n');

/** Names that differ in a number or a letter that counts: “Year 2”, “Year 4”; “Option A”, “Option B”. */
const isCounted = (a: string, b: string): boolean => withoutCounts(a) === withoutCounts(b);
const withoutCounts = (name: string): string => name.replaceAll(/\d+|\b\p{L}\b/gu, '#');

/** One name has a word more than the other, or a letter or two are different. */
function isVariant(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.endsWith(` ${short}`) || long.startsWith(`${short} `)) return true;
  return short.length > 4 && editDistance(short, long) <= Math.max(1, Math.floor(short.length / 6));
}
