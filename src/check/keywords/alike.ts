import type { Table } from '../../generated/brief.ts';
import { editDistance } from '../../text/nearest.ts';
import type { Hit, Keyword } from '../keyword.ts';

/** A heading shared by tables, and which tables those are. */
interface Shape {
  readonly headings: readonly Heading[];
  readonly members: readonly number[];
}

interface Heading {
  readonly text: string;
  /** The text without case and marks, which is what is compared. */
  readonly name: string;
}

export const alike: Keyword = {
  name: 'alike',
  type: 'array',
  description:
    'Tables of one shape name their columns alike and in one order; the odd one out differs from the majority.',
  argument: { const: true },
  check(tables: readonly Table[]): Hit[] {
    const shapes = shapesOf(tables).slice(0, MOST_SHAPES);
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

/** A document with more shapes than this has no house style, and each is compared with each. */
const MOST_SHAPES = 500;

function shapesOf(tables: readonly Table[]): Shape[] {
  const shapes = new Map<string, { headings: Heading[]; members: number[] }>();
  for (const [i, { columns }] of tables.entries()) {
    if (columns.length < 2 || columns.some((name) => !/[\p{L}\p{N}]/u.test(name))) continue;
    const headings = columns.map((text) => ({ text, name: plainName(text) }));
    const key = headings.map(({ name }) => name).join('\n');
    const shape = shapes.get(key) ?? { headings, members: [] };
    shape.members.push(i);
    shapes.set(key, shape);
  }
  return [...shapes.values()];
}

function plainName(text: string): string {
  const name = text.toLowerCase().replaceAll(/[^\p{L}\p{N}%$€£ ]+/gu, ' ');
  return name.trim();
}

/** The more frequent shape is the norm; of two that stand once, the first. */
const outweighs = (norm: Shape, i: number, shape: Shape, j: number): boolean =>
  norm.members.length > shape.members.length ||
  (norm.members.length === shape.members.length && norm.members.length === 1 && i < j);

function differenceOf(shape: Shape, norm: Shape): (Hit & { pointer: string }) | undefined {
  const facts = { others: norm.members.length, ...(norm.members.length === 1 && { severity: 'info' as const }) };
  const width = shape.headings.length;
  if (width !== norm.headings.length) return undefined;
  const differing = shape.headings.flatMap((own, at) => {
    const other = norm.headings[at];
    return other && own.name !== other.name ? [{ at, own, other }] : [];
  });
  const [first] = differing;
  // The first column names what the rows are: another name there is another kind of table.
  if (!first || (first.at === 0 && differing.length === 1)) return undefined;
  const { at, own, other } = first;
  const usual = other.text;
  const found = { ...facts, pointer: `/columns/${at}`, actual: own.text, usual, number: at + 1 };
  if (differing.length > 1) return isReordered(shape, norm) ? found : undefined;
  const plain = width >= 3 && norm.members.length > 1;
  if (isCounted(own.name, other.name)) return undefined;
  return plain || isVariant(own.name, other.name) ? { ...found, expected: [usual] } : undefined;
}

const isReordered = (shape: Shape, norm: Shape): boolean =>
  namesOf(shape).sort().join('\n') === namesOf(norm).sort().join('\n');
const namesOf = ({ headings }: Shape): string[] => headings.map(({ name }) => name);

/** Names that differ in a number or a letter that counts: “Year 2”, “Year 4”; “Option A”, “Option B”. */
const isCounted = (a: string, b: string): boolean => withoutCounts(a) === withoutCounts(b);
const withoutCounts = (name: string): string => name.replaceAll(/\d+|\b\p{L}\b/gu, '#');

/** One name has a word more than the other, or a letter or two are different. */
function isVariant(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.endsWith(` ${short}`) || long.startsWith(`${short} `)) return true;
  return short.length > 4 && editDistance(short, long) <= Math.max(1, Math.floor(short.length / 6));
}
