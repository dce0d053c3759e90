import type { Line } from './lines.ts';
import type { Candidate } from './title-candidate.ts';
import { signOfCase, type CaseSign } from './title-case.ts';
import { keyOf, labelOf, prefixOf, type WordSign } from './title-words.ts';

/** What the whole document says about its titles. */
export interface DocumentTraits {
  /** Number of marked headings. */
  readonly marked: number;
  readonly linesPerHeading: number;
  readonly markedTitles: ReadonlySet<string>;
  /** What marked headings share before a number or a colon: `phase`, `principle`. */
  readonly markedPrefixes: ReadonlySet<string>;
  /** The ways in which a good part of the marked headings are written. */
  readonly houseStyles: ReadonlySet<WordSign>;
  /** Whether several marked headings read “Topic: Title”. */
  readonly colonTitles: boolean;
  /** Whether titles stand below a blank line, as in most documents, so that a line right under text is none. */
  readonly airy: boolean;
  /** Identities of lines that stand in the document more than once. */
  readonly repeated: ReadonlySet<string>;
  /** Anchors that links of the document point to: a table of contents, for the most part. */
  readonly anchors: ReadonlySet<string>;
  /** Lines that could be titles. */
  readonly candidates: ReadonlySet<number>;
}

export function traitsOf(lines: readonly Line[], candidates: readonly Candidate[]): DocumentTraits {
  const titles: string[] = [];
  const anchors = new Set<string>();
  let filled = 0;
  for (const { kind, text } of lines) {
    if (kind !== 'blank') filled++;
    if (kind === 'heading') titles.push(text.replace(/^[ #]+/, ''));
    if (text.includes('](#'))
      for (const [, anchor = ''] of text.matchAll(/\]\(#([^()\s]+)\)/g)) anchors.add(keyOf(anchor));
  }
  const below = candidates.filter(({ above }) => above === 'blank' || above === 'none').length;
  return {
    marked: titles.length,
    linesPerHeading: filled / Math.max(1, titles.length),
    markedTitles: new Set(titles.map(keyOf)),
    markedPrefixes: new Set([...titles.flatMap((title) => prefixOf(title) ?? []), ...sharedLabels(titles)]),
    houseStyles: houseStylesOf(titles),
    colonTitles: titles.filter((title) => /: \S/.test(title)).length > 1,
    airy: below * 2 > candidates.length,
    repeated: repeatedOf(candidates),
    anchors,
    candidates: new Set(candidates.map(({ index }) => index)),
  };
}

/** The labels that more than one title has. */
function sharedLabels(titles: readonly string[]): string[] {
  const seen = new Set<string>();
  return titles.flatMap((title) => {
    const label = labelOf(title);
    if (label === undefined) return [];
    if (seen.has(label)) return [label];
    seen.add(label);
    return [];
  });
}

/** What the document says about a line's being a title. */
export type DocumentSign =
  | 'unmarkedDocument'
  | 'poorlyMarked'
  | 'wellMarked'
  | 'markedTwin'
  | 'markedSibling'
  | 'repeated'
  | 'houseStyle'
  | 'houseColon'
  | 'linkedTo';

const LONGEST_SECTION = 30;

export function signsOfDocument(
  { title }: Candidate,
  words: readonly WordSign[],
  traits: DocumentTraits,
): DocumentSign[] {
  const signs: DocumentSign[] = [];
  const key = keyOf(title);
  const prefix = prefixOf(title) ?? labelOf(title);
  if (traits.marked === 0) signs.push('unmarkedDocument');
  else signs.push(traits.linesPerHeading < LONGEST_SECTION ? 'wellMarked' : 'poorlyMarked');
  if (traits.markedTitles.has(key)) signs.push('markedTwin');
  if (traits.anchors.has(key)) signs.push('linkedTo');
  if (prefix !== undefined && traits.markedPrefixes.has(prefix)) signs.push('markedSibling');
  if (traits.repeated.has(identityOf(title))) signs.push('repeated');
  if (words.some((sign) => traits.houseStyles.has(sign))) signs.push('houseStyle');
  if (traits.colonTitles && words.includes('labelledTitle')) signs.push('houseColon');
  return signs;
}

function repeatedOf(candidates: readonly Candidate[]): ReadonlySet<string> {
  const keys = candidates.map(({ title }) => identityOf(title));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const repeated = new Set([...counts].flatMap(([key, count]) => (count > 1 ? [key] : [])));
  for (const key of templateOf(keys, counts)) repeated.delete(key);
  return repeated;
}

/** What two lines share that say the same: “2.1 Scope” and “3.1 Scope” differ, “Ref 1” and “Ref 2” do not. */
function identityOf(title: string): string {
  const key = keyOf(title);
  return prefixOf(title) !== undefined || key.includes(' ') ? `${key} ${title.replaceAll(/\D+/g, ' ')}` : key;
}

const SHORTEST_TEMPLATE = 3;

/** Keys that come again in one order, as in a report that asks the same of each country: “Overview”, “Costs”, “Risks”. */
function templateOf(keys: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  const byCount = new Map<number, string[]>();
  for (const key of keys) {
    const count = counts.get(key) ?? 1;
    const alike = byCount.get(count);
    if (alike) alike.push(key);
    else byCount.set(count, [key]);
  }
  return [...byCount].flatMap(([count, alike]) => {
    const length = alike.length / count;
    const recurs = count > 1 && length >= SHORTEST_TEMPLATE && alike.every((key, at) => key === alike[at % length]);
    return recurs ? alike.slice(0, length) : [];
  });
}

const FEWEST_FOR_STYLE = 2;
const STYLE_SHARE = 0.15;

function houseStylesOf(titles: readonly string[]): ReadonlySet<WordSign> {
  const counts = new Map<CaseSign, number>();
  for (const title of titles) {
    const style = signOfCase(title);
    counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  const fewest = Math.max(FEWEST_FOR_STYLE, titles.length * STYLE_SHARE);
  return new Set([...counts].flatMap(([style, count]) => (count >= fewest ? [style] : [])));
}
