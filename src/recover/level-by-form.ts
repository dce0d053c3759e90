import type { Heading } from './outline.ts';

const BASE = 2;

/**
 * Sets levels in a document without marks, from form and place. Its spine are the headings that look like chapters:
 * numbered, in capitals or “Phase 1”, “Phase 2” …; what stands between them lies below. Without a spine a heading
 * that has no text of its own is the parent of what follows.
 */
export function levelByForm(outline: readonly Heading[]): void {
  const spine = spineOf(outline);
  const firstOfSpine = outline.findIndex(spine);
  for (const [at, heading] of outline.entries()) {
    if (heading.given !== undefined) continue;
    if (heading.first && !heading.known && heading.depth === 0 && outline.length > 1) heading.level = 1;
    else if (spine(heading)) heading.level = BASE - 1 + Math.max(1, heading.depth);
    else if (firstOfSpine >= 0 && at > firstOfSpine) heading.level = belowSpine(outline, at, spine);
    else if (firstOfSpine >= 0 && outline[firstOfSpine]?.series === '9.')
      heading.level = beforeNumbers(heading, outline[at - 1]);
    else heading.level = withoutSpine(outline, at);
  }
}

type Spine = (heading: Heading) => boolean;

/** Which headings are chapters; none when no form prevails. */
function spineOf(outline: readonly Heading[]): Spine {
  const rest = outline.filter(({ first }) => !first);
  if (rest.some(({ depth }) => depth > 1)) return ({ depth, series }) => depth > 0 && /9/.test(series ?? '');
  const capitals = rest.filter((heading) => heading.capitals && heading.depth === 0).length;
  if (capitals > 1 && capitals * 5 >= rest.length && capitals < rest.length) {
    return (heading) => heading.capitals && heading.depth === 0 && !heading.first;
  }
  const series = [...new Set(rest.flatMap((heading) => heading.series ?? []))].find((name) => prevails(rest, name));
  return series === undefined ? () => false : (heading) => heading.series === series;
}

/** A series that opens once and spans most of the document. */
function prevails(rest: readonly Heading[], name: string): boolean {
  const members = rest.flatMap((heading, at) => (heading.series === name ? [at] : []));
  const opened = rest.filter((heading) => heading.series === name && heading.opensSeries).length;
  const span = (members.at(-1) ?? 0) - (members[0] ?? 0) + 1;
  const parent = rest[(members[0] ?? 0) - 1];
  return members.length > 2 && opened < 2 && span * 2 > rest.length && parent?.empty !== true;
}

function belowSpine(outline: readonly Heading[], at: number, spine: Spine): number {
  const heading = outline[at];
  const above = outline[at - 1];
  if (!heading || !above) return BASE;
  if (heading.known && !above.empty && !outline.some((one) => one.capitals && spine(one))) return BASE;
  if (spine(above) || above.empty || above.level <= BASE) return above.level + 1;
  return above.level;
}

/** What stands before the first number: “Executive summary”, and parts of it. */
function beforeNumbers(heading: Heading, above: Heading | undefined): number {
  if (!above || heading.known || above.level < BASE) return BASE;
  return above.known ? above.level + 1 : above.level;
}

function withoutSpine(outline: readonly Heading[], at: number): number {
  const heading = outline[at];
  const above = outline[at - 1];
  if (!heading || !above) return BASE;
  const sibling =
    heading.series !== undefined && !heading.opensSeries
      ? outline.slice(0, at).findLast(({ series }) => series === heading.series)
      : undefined;
  if (sibling) return sibling.level;
  if (above.empty) return above.level + 1;
  if (heading.opensSeries && isRun(outline, at)) return above.level + 1;
  if (CLOSING.test(heading.title)) return BASE;
  if (heading.empty) return levelOfLastParent(outline, at) ?? Math.max(BASE, above.level);
  const run = above.series !== undefined && above.series !== heading.series;
  return Math.max(BASE, run && above.level > BASE ? above.level - 1 : above.level);
}

/** Whether a second of the series follows before long. */
function isRun(outline: readonly Heading[], at: number): boolean {
  const name = outline[at]?.series;
  return (
    !/appendix|annex/.test(name ?? '') &&
    outline.slice(at + 1).some(({ series, opensSeries }) => series === name && !opensSeries)
  );
}

/** Level of the nearest heading above that had no text of its own, the title aside. */
function levelOfLastParent(outline: readonly Heading[], at: number): number | undefined {
  return outline.slice(0, at).findLast(({ empty, level }) => empty && level >= BASE)?.level;
}

/** Sections that end a document rather than a part of it. */
const CLOSING =
  /^(?:conclusions?|(?:policy )?recommendations?|references|bibliography|acknowledge?ments|glossary|appendix|annex|appendices|next steps|the way forward|the bottom line)\b/i;
