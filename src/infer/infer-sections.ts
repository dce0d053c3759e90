import type { Brief, Section } from '../generated/brief.ts';
import { normalTitle } from '../contract/title.ts';
import { type Claim, nested, support } from './claim.ts';
import { inferLists } from './infer-lists.ts';
import { inferTables } from './infer-tables.ts';
import { type NameGroup, groupNames } from './name-groups.ts';

type Holder = Pick<Brief | Section, 'outline' | 'sections'>;

/** Sections in fewer documents than these are chance, not a habit: two, or one in ten. */
const leastOf = (documents: number): number => Math.min(documents, Math.max(2, Math.ceil(documents / 10)));

/** Documents from which it can be said that there are no other sections. */
const ENOUGH = 5;

/** Headings nest no deeper than this in a contract that people will read. */
const DEEPEST = 2;

/** `sections` with their order, contents and variants, of several documents or of one section of theirs. */
export function inferSections(holders: readonly Holder[], idOf: (title: string) => string, depth = 1): Claim {
  const titles = holders.map(titlesOf);
  const patterns = numberedTitles(titles);
  const plain = titles.map((all) => all.filter((title) => !patterns.has(skeletonOf(title))));
  const least = leastOf(holders.length);
  const groups = groupNames(plain, idOf).filter(({ documents }) => documents.size >= least);
  const numbered = [...patterns.values()].filter(({ documents }) => documents.size >= least);
  if (groups.length + numbered.length === 0) return { data: {}, remarks: new Map() };

  const entries = [
    ...groups.map((group) => plainEntry(group, holders, idOf, depth)),
    ...numbered.map((one) => numberedEntry(one, holders.length)),
  ];
  const { order, isFixed } = orderOf(entries, titles);
  const ordered = order.flatMap((index) => entries[index] ?? []);
  const isClosed =
    holders.length >= ENOUGH && titles.every((all) => all.every((title) => entries.some(({ fits }) => fits(title))));
  const data = {
    ...(isFixed && ordered.length > 1 && { sectionOrder: 'fixed' }),
    ...(isClosed && { otherSections: false }),
    sections: ordered.map(({ claim }) => claim.data),
  };
  const remarks = ordered.flatMap(({ claim }, index) => nested(claim.remarks, `/sections/${index}`));
  return { data, remarks: new Map(remarks) };
}

const titlesOf = ({ outline, sections }: Holder): string[] => outline.flatMap((id) => sections[id]?.title ?? []);

/** An entry of `sections`, and which headings it stands for. */
interface Entry {
  readonly claim: Claim;
  fits(title: string): boolean;
}

function plainEntry(
  group: NameGroup,
  holders: readonly Holder[],
  idOf: (title: string) => string,
  depth: number,
): Entry {
  const { name, variants, documents } = group;
  const names = new Set([name, ...variants].map(normalTitle));
  const fits = (title: string): boolean => names.has(normalTitle(title));
  const parts = holders.flatMap(({ outline, sections }) => {
    const id = outline.find((one) => fits(sections[one]?.title ?? ''));
    return id === undefined ? [] : (sections[id] ?? []);
  });
  const claims = [
    inferTables(parts),
    inferLists(parts),
    ...(depth < DEEPEST ? [inferSections(parts, idOf, depth + 1)] : []),
  ];
  const details = Object.assign({}, ...claims.map(({ data }) => data)) as object;
  const data = {
    title: name,
    ...(variants.length > 0 && { titles: variants }),
    ...(documents.size < holders.length && { optional: true }),
    ...details,
  };
  const isName = Object.keys(data).length === 1;
  const remarks = [
    ['', support(documents.size, holders.length)] as const,
    ...claims.flatMap(({ remarks: inner }) => [...inner]),
  ];
  return { claim: { data: isName ? name : data, remarks: new Map(remarks) }, fits };
}

/** Titles that differ in their number only, twice or more in a document: “Question 1”, “Question 2”. */
interface Numbered {
  readonly skeleton: string;
  readonly example: string;
  readonly documents: Map<number, number>;
  readonly size: number;
}

function numberedTitles(
  titles: readonly (readonly string[])[],
): Map<string, Numbered & { documents: Map<number, number> }> {
  const counts = new Map<string, Numbered>();
  for (const [document, all] of titles.entries()) {
    for (const title of all.filter((one) => /\d/.test(one) && /^\D/.test(one))) {
      const skeleton = skeletonOf(title);
      const one = counts.get(skeleton) ?? { skeleton, example: title, documents: new Map<number, number>(), size: 0 };
      one.documents.set(document, (one.documents.get(document) ?? 0) + 1);
      counts.set(skeleton, one);
    }
  }
  return new Map([...counts].filter(([, { documents }]) => [...documents.values()].some((count) => count > 1)));
}

/** What comes before the first number: “Question 1: Who pays?” → “Question”. */
const skeletonOf = (title: string): string => (/\d/.test(title) ? title.slice(0, title.search(/\d/)).trimEnd() : '');

function numberedEntry({ skeleton, example, documents }: Numbered, total: number): Entry {
  const counts = [...documents.values()];
  const minimum = documents.size === total ? Math.min(...counts) : 0;
  const data = {
    title: example,
    titlePattern: `^${skeleton.replaceAll(/[^\p{L}\p{N}\s]/gu, '\\$&')} *[0-9]`,
    repeat: { minimum },
  };
  const remark = `${support(documents.size, total)}, ${Math.min(...counts)} to ${Math.max(...counts)} times`;
  return { claim: { data, remarks: new Map([['', remark]]) }, fits: (title) => skeletonOf(title) === skeleton };
}

/** Entries by their mean place, and whether every document has them in that order. */
function orderOf(
  entries: readonly Entry[],
  titles: readonly (readonly string[])[],
): { order: number[]; isFixed: boolean } {
  const sequences = titles.map((all) =>
    all.map((title) => entries.findIndex(({ fits }) => fits(title))).filter((index) => index >= 0),
  );
  const means = entries.map((_, index) => {
    const places = sequences.flatMap((sequence) => {
      const at = sequence.indexOf(index);
      return at < 0 ? [] : at / sequence.length;
    });
    return places.reduce((sum, place) => sum + place, 0) / Math.max(1, places.length);
  });
  const byMean = [...entries.keys()].sort((a, b) => (means[a] ?? 0) - (means[b] ?? 0));
  const order = consistentOrder(sequences, byMean);
  return { order: order ?? byMean, isFixed: order !== undefined };
}

/** An order that every sequence keeps, the given one as far as it may; undefined when there is none. */
function consistentOrder(
  sequences: readonly (readonly number[])[],
  preferred: readonly number[],
): number[] | undefined {
  const before = new Map<number, Set<number>>(preferred.map((index) => [index, new Set()]));
  for (const sequence of sequences) {
    for (const [at, index] of sequence.entries()) {
      const previous = sequence[at - 1];
      if (previous !== undefined && previous !== index) before.get(index)?.add(previous);
    }
  }
  const order: number[] = [];
  while (order.length < preferred.length) {
    const next = preferred.find(
      (index) => !order.includes(index) && [...(before.get(index) ?? [])].every((one) => order.includes(one)),
    );
    if (next === undefined) return undefined;
    order.push(next);
  }
  return order;
}
