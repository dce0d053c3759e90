import type { Line } from './lines.ts';
import type { Candidate } from './title-candidate.ts';
import { keyOf, labelOf, prefixOf, signOfCase, type CaseSign } from './title-words.ts';

/** What the whole document says about its titles. */
export interface DocumentTraits {
  /** Number of marked headings. */
  readonly marked: number;
  readonly linesPerHeading: number;
  readonly markedTitles: ReadonlySet<string>;
  /** What marked headings share before a number or a colon: `phase`, `principle`. */
  readonly markedPrefixes: ReadonlySet<string>;
  readonly houseStyles: ReadonlySet<CaseSign>;
  /** Whether several marked headings read “Topic: Title”. */
  readonly colonTitles: boolean;
  /** Whether titles stand below a blank line, as in most documents, so that a line right under text is none. */
  readonly airy: boolean;
  /** How often a short line of text stands in the document. */
  readonly occurrences: ReadonlyMap<string, number>;
  /** Anchors that links of the document point to: a table of contents, for the most part. */
  readonly anchors: ReadonlySet<string>;
  /** Lines that could be titles. */
  readonly candidates: ReadonlySet<number>;
}

export function traitsOf(lines: readonly Line[], candidates: readonly Candidate[]): DocumentTraits {
  const titles: string[] = [];
  const occurrences = new Map<string, number>();
  const anchors = new Set<string>();
  let filled = 0;
  for (const { kind, text } of lines) {
    if (kind !== 'blank') filled++;
    if (text.includes('](#'))
      for (const [, anchor] of text.matchAll(/\]\(#([^()\s]+)\)/g)) anchors.add(keyOf(anchor ?? ''));
    if (kind === 'heading') {
      titles.push(text.replace(/^[ #]+/, ''));
    } else if ((kind === 'text' || kind === 'lazy') && text.length <= 120) {
      const key = keyOf(text);
      occurrences.set(key, (occurrences.get(key) ?? 0) + 1);
    }
  }
  return {
    marked: titles.length,
    linesPerHeading: filled / Math.max(1, titles.length),
    markedTitles: new Set(titles.map(keyOf)),
    markedPrefixes: new Set(titles.flatMap((title) => prefixOf(title) ?? labelOf(title) ?? [])),
    houseStyles: houseStylesOf(titles),
    colonTitles: titles.filter((title) => /: \S/.test(title)).length > 1,
    airy: candidates.filter(({ above }) => above === 'blank' || above === 'none').length * 2 > candidates.length,
    occurrences,
    anchors,
    candidates: new Set(candidates.map(({ index }) => index)),
  };
}

const FEWEST_FOR_STYLE = 2;
const STYLE_SHARE = 0.15;

/** The ways in which a good part of the marked headings are written. */
function houseStylesOf(titles: readonly string[]): ReadonlySet<CaseSign> {
  const counts = new Map<CaseSign, number>();
  for (const title of titles) {
    const style = signOfCase(title, title.split(/\s+/));
    counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  const fewest = Math.max(FEWEST_FOR_STYLE, titles.length * STYLE_SHARE);
  return new Set([...counts].flatMap(([style, count]) => (count >= fewest ? [style] : [])));
}
