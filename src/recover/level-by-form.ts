import { openingWord } from '../text/opening-word.ts';
import type { Heading } from './outline.ts';
import { spineOf, type Spine } from './spine.ts';
import { keyOf } from './title-words.ts';

const BASE = 2;

/**
 * Sets levels in a document without marks, from form and place. What stands between the chapters of its spine lies
 * below them; without a spine a heading that has no text of its own is the parent of what follows.
 */
export function levelByForm(outline: readonly Heading[]): void {
  const spine = spineOf(outline);
  const runs = runsOf(outline);
  const trail: Trail = { series: new Map(), parent: undefined, begun: false };
  let above: Heading | undefined;
  for (const heading of outline) {
    const chapter = spine.has(heading);
    if (chapter) Object.assign(trail, { begun: true, parent: undefined });
    if (heading.aside && above) heading.level = above.level + 1;
    else if (heading.given === undefined) heading.level = levelOf(heading, above, { spine, runs, trail });
    if (heading.series !== undefined) trail.series.set(heading.series, heading.level);
    if (heading.empty && heading.level >= BASE && !chapter) trail.parent = heading.level;
    if (!heading.aside) above = heading;
  }
}

/** What the headings so far leave for the next. */
interface Trail {
  /** Level of the last heading of a series. */
  readonly series: Map<string, number>;
  /** Level of the last heading without text of its own. */
  parent: number | undefined;
  /** Whether the spine has begun. */
  begun: boolean;
}

interface Context {
  readonly spine: Spine;
  readonly runs: ReadonlySet<string>;
  readonly trail: Trail;
}

function levelOf(heading: Heading, above: Heading | undefined, context: Context): number {
  const { spine, trail } = context;
  if (!above) return heading.first && !heading.known && heading.depth === 0 ? 1 : BASE;
  if (spine.has(heading)) return BASE - 1 + Math.max(1, heading.depth);
  if (trail.begun) return belowSpine(heading, above, context);
  return spine.form === 'numbers' ? beforeNumbers(heading, above) : withoutSpine(heading, above, context);
}

function belowSpine(heading: Heading, above: Heading, { spine, trail }: Context): number {
  if (heading.known && !above.empty && spine.form !== 'capitals') return BASE;
  if (spine.has(above) || above.empty || above.level <= BASE) return above.level + 1;
  return heading.empty ? (trail.parent ?? above.level) : above.level;
}

/** What stands before the first number: “Executive summary”, and parts of it. */
function beforeNumbers(heading: Heading, above: Heading): number {
  if (heading.known || above.level < BASE) return BASE;
  return above.known ? above.level + 1 : above.level;
}

function withoutSpine(heading: Heading, above: Heading, { runs, trail }: Context): number {
  const { series, opensSeries } = heading;
  const sibling = series === undefined || opensSeries ? undefined : trail.series.get(series);
  if (sibling !== undefined) return sibling;
  if (above.empty) return above.level + 1;
  if (opensSeries && series !== undefined && runs.has(series))
    return above.level === BASE && OPENING.has(keyOf(above.title)) ? BASE : Math.max(BASE, above.level + 1);
  if (isClosing(heading.title)) return BASE;
  if (heading.empty) return trail.parent ?? Math.max(BASE, above.level);
  const afterRun = above.series !== undefined && above.series !== series && above.level > BASE;
  return Math.max(BASE, afterRun ? above.level - 1 : above.level);
}

/** The series that go on after they open; appendices stand for themselves. */
function runsOf(outline: readonly Heading[]): ReadonlySet<string> {
  const names = outline.flatMap(({ series, opensSeries }) => (series === undefined || opensSeries ? [] : [series]));
  return new Set(names.filter((name) => !/appendix|annex/.test(name)));
}

/** Sections that open a document, and that no numbered sections belong to. */
const OPENING = new Set([
  'abstract',
  'executive summary',
  'foreword',
  'introduction',
  'overview',
  'preface',
  'summary',
]);

/** Whether a section ends a document rather than a part of it. */
const isClosing = (title: string): boolean => CLOSING.has(openingWord(title)) || CLOSING_PHRASE.test(title);

const CLOSING = new Set(
  `conclusion conclusions recommendation recommendations references bibliography acknowledgments acknowledgements glossary appendix annex
appendices`.split(/\s/),
);
const CLOSING_PHRASE = /^(?:policy recommendations?|next steps|the way forward|the bottom line)\b/i;
