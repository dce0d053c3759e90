import type { Line } from './lines.ts';
import { SECTION_NAMES } from './section-names.ts';
import { numberOf } from './title-candidate.ts';
import { keyOf, prefixOf } from './title-words.ts';

/** A heading of the document on its way to a level. */
export interface Heading {
  readonly line: Line;
  readonly title: string;
  /** The level its marks give; undefined for a recovered title. */
  readonly given: number | undefined;
  /** The level it ends up with. */
  level: number;
  /** Depth of its number: 1 for `2.`, 2 for `2.1`, 0 for letters and without. */
  readonly depth: number;
  /** What it shares with its likes, by form: `9.` for numbers, `phase` for “Phase 2”. */
  readonly series: string | undefined;
  /** Whether it is the first of its series: `1.`, `A.`, “Phase 1”. */
  readonly opensSeries: boolean;
  readonly capitals: boolean;
  /** Whether it is a section name that every reader knows. */
  readonly known: boolean;
  /** Whether the next heading follows without anything between. */
  empty: boolean;
  /** Whether it stands right under another heading where headings as a rule stand apart: a lead rather than a section. */
  aside: boolean;
  /** Whether it opens the document. */
  readonly first: boolean;
}

/** Marked headings and recovered titles in their order. */
export function outlineOf(titles: ReadonlyMap<Line, string>, lines: readonly Line[]): Heading[] {
  const outline: Heading[] = [];
  let started = false;
  for (const line of lines) {
    if (line.kind === 'blank' || line.kind === 'underline') continue;
    const previous = outline.at(-1);
    if (line.kind === 'heading') {
      const title = titles.get(line);
      const marked = line.text.replaceAll(/^[ #]+|[ #]+$/g, '');
      outline.push(describe(line, title ?? marked, title === undefined ? (line.level ?? 1) : undefined, !started));
    } else if (previous) {
      previous.empty = false;
    }
    started = true;
  }
  const last = outline.at(-1);
  if (last) last.empty = false;
  markAsides(outline, lines);
  return outline;
}

function markAsides(outline: readonly Heading[], lines: readonly Line[]): void {
  const apart = new Set(lines.flatMap(({ kind, index }) => (kind === 'blank' && index >= 0 ? [index + 1] : [])));
  const below = outline.filter(({ line }) => apart.has(line.index)).length;
  if (below * 2 <= outline.length) return;
  for (const [at, heading] of outline.entries()) {
    const above = outline[at - 1];
    if (above?.line.index !== heading.line.index - 1 || heading.given !== undefined) continue;
    heading.aside = true;
    above.empty = false;
  }
}

function describe(line: Line, title: string, given: number | undefined, first: boolean): Heading {
  const number = numberOf(title);
  const prefix = prefixOf(title);
  const letters = title.replaceAll(/[^\p{L}]/gu, '');
  return {
    line,
    title,
    given,
    level: given ?? 2,
    depth: number?.match(/\d+/g)?.length ?? 0,
    series: number?.replaceAll(/\d+/g, '9').replaceAll(/[A-Z]+/g, 'A') ?? prefix,
    opensSeries:
      /^(?:\p{L}+ ?)?[1A](?!\d)/u.test(number ?? '') ||
      (prefix !== undefined && /^\P{L}*\p{L}+ ?(?:1|A|I)\b/iu.test(title)),
    capitals: letters.length >= 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
    known: SECTION_NAMES.has(keyOf(title)),
    empty: true,
    aside: false,
    first,
  };
}
