import type { DocumentTraits } from './document-traits.ts';
import { type Line, textAt } from './lines.ts';
import { isCaption, numberOf, type Candidate } from './title-candidate.ts';

/** What the place of a line says about its being a title. */
export type PlaceSign =
  | 'startsDocument'
  | 'endsDocument'
  | 'inSeries'
  | 'stacked'
  | 'enumerated'
  | 'crowded'
  | 'wrapped'
  | 'aboveSmallLetter'
  | 'aboveLink'
  | 'introduced'
  | 'underHeading'
  | 'echoed'
  | `rightUnder${'Text' | 'List' | 'Table' | 'Heading' | 'Other'}`
  | `${'right' | 'apart'}Above${'Prose' | 'List' | 'Table' | 'Heading' | 'Title' | 'Scrap' | 'Code' | 'Other'}`;

export function signsOfPlace(candidate: Candidate, lines: readonly Line[], traits: DocumentTraits): PlaceSign[] {
  const signs = [...signsOfAbove(candidate, lines), signOfBelow(candidate, lines, traits)];
  if (isInSeries(candidate, lines)) signs.push('inSeries');
  if (isStacked(candidate, lines, traits)) signs.push('stacked');
  if (isEnumerated(candidate, lines, traits)) signs.push('enumerated');
  if (traits.airy && candidate.above === 'text') signs.push('crowded');
  if (candidate.below === 'text' && isWrapped(candidate, lines)) signs.push('wrapped');
  if (candidate.below === 'text') signs.push(...signsOfNextLine(textAt(lines, candidate.index + 1)));
  return signs;
}

/** What right below begins as sentences go on: in small letters, with a link, with code or with a bracket. */
function signsOfNextLine(text: string): PlaceSign[] {
  if (/^\p{Ll}/u.test(text)) return ['aboveSmallLetter'];
  return /^[*_]{0,2}[[(`]/.test(text) ? ['aboveLink'] : [];
}

/** Whether a line has a blank line on either side and nothing leads up to it, as a sentence hardly ever stands. */
export function standsAlone({ index, above, below, previousIndex }: Candidate, lines: readonly Line[]): boolean {
  if (lines[index]?.kind !== 'text' || below !== 'blank' || (above !== 'blank' && above !== 'none')) return false;
  return !isIntroduced(lines[previousIndex]);
}

const isIntroduced = (previous: Line | undefined): boolean =>
  previous?.kind === 'text' && /:[*_]*\s*$/.test(previous.text);

function signsOfAbove({ above, previousIndex }: Candidate, lines: readonly Line[]): PlaceSign[] {
  const previous = lines[previousIndex];
  switch (above) {
    case 'none':
      return ['startsDocument'];
    case 'text':
      return ['rightUnderText'];
    case 'list':
      return ['rightUnderList'];
    case 'table':
      return ['rightUnderTable'];
    case 'heading':
      return ['rightUnderHeading', 'underHeading'];
    case 'code':
    case 'other':
      return ['rightUnderOther'];
    case 'blank':
      if (previous?.kind === 'heading') return ['underHeading'];
      return isIntroduced(previous) ? ['introduced'] : [];
  }
}

function signOfBelow({ below, next, nextIndex }: Candidate, lines: readonly Line[], traits: DocumentTraits): PlaceSign {
  const distance = below === 'blank' ? 'apart' : 'right';
  if (isLast(nextIndex, lines, traits)) return 'endsDocument';
  switch (next) {
    case 'none':
    case 'blank':
      return 'endsDocument';
    case 'text':
      if (traits.candidates.has(nextIndex)) return `${distance}AboveTitle`;
      return isProse(textAt(lines, nextIndex).trim()) ? `${distance}AboveProse` : `${distance}AboveScrap`;
    case 'list':
      return traits.candidates.has(nextIndex) ? `${distance}AboveTitle` : `${distance}AboveList`;
    case 'table':
      return `${distance}AboveTable`;
    case 'heading':
      return `${distance}AboveHeading`;
    case 'code':
      return `${distance}AboveCode`;
    case 'other':
      return `${distance}AboveOther`;
  }
}

/** A paragraph, or the beginning of a block, rather than one more short line. */
const isProse = (text: string): boolean =>
  text.length > 60 || /[.:!?…]["”’)]?$/.test(text) || /^[*_[!]|^\{[%{]/.test(text) || isCaption(text);

const FARTHEST_LOOK = 12;

/** Nothing but short lines follows, as in the sign-off of a letter. */
function isLast(nextIndex: number, lines: readonly Line[], { candidates }: DocumentTraits): boolean {
  for (let at = nextIndex; at < nextIndex + FARTHEST_LOOK; at++) {
    const line = lines[at];
    if (!line) return true;
    if (line.kind !== 'blank' && !candidates.has(at)) return false;
  }
  return false;
}

/** One of several numbered clauses without text between them. */
function isInSeries({ number, previousIndex, nextIndex }: Candidate, lines: readonly Line[]): boolean {
  if (number === undefined) return false;
  const shape = shapeOf(number);
  return [previousIndex, nextIndex].some((at) => {
    const other = numberOf(textAt(lines, at));
    return other !== undefined && shapeOf(other) === shape;
  });
}

/** The form of a number: `9.9` for `4.2`, `A.` for `B.`. */
const shapeOf = (number: string): string => number.replaceAll(/\d+/g, '9').replaceAll(/[A-Z]+/g, 'A');

const TALLEST_STACK = 2;
const SHORT = 60;

/** One of several short lines right under one another: an address, a verse, a list without marks. */
function isStacked({ index }: Candidate, lines: readonly Line[], { candidates }: DocumentTraits): boolean {
  const belongs = (at: number): boolean => candidates.has(at) || isShort(lines[at]);
  let height = 1;
  for (let at = index - 1; belongs(at) && height <= TALLEST_STACK; at--) height++;
  for (let at = index + 1; belongs(at) && height <= TALLEST_STACK; at++) height++;
  return height > TALLEST_STACK;
}

const FEWEST_ENUMERATED = 3;

/** One of several phrases with blank lines between that a heading follows: a list without marks, for titles have text below. */
function isEnumerated(
  { index, previousIndex, nextIndex }: Candidate,
  lines: readonly Line[],
  { candidates }: DocumentTraits,
): boolean {
  let height = 1;
  let below = nextIndex;
  for (; candidates.has(below) && below - index < FARTHEST_LOOK; height++) below = skipBlank(lines, below, 1);
  if (lines[below]?.kind !== 'heading') return false;
  for (let at = previousIndex; candidates.has(at) && height < FEWEST_ENUMERATED; height++)
    at = skipBlank(lines, at, -1);
  return height >= FEWEST_ENUMERATED;
}

/** The next line in a direction that is not blank. */
function skipBlank(lines: readonly Line[], from: number, step: 1 | -1): number {
  let at = from + step;
  while (lines[at]?.kind === 'blank') at += step;
  return at;
}

const isShort = (line: Line | undefined): boolean =>
  (line?.kind === 'text' || line?.kind === 'lazy') &&
  line.text.length <= SHORT &&
  !/: |[.,:;!?]["”’)]?$/.test(line.text);

const NARROWEST_PAGE = 50;
const WIDEST_PAGE = 110;
const PAGE_SAMPLE = 8;

/** The first line of a wrapped paragraph: the next word would not have fitted into its page. */
function isWrapped({ index }: Candidate, lines: readonly Line[]): boolean {
  let width = 0;
  let height = 0;
  for (let at = index + 1; lines[at]?.kind === lines[index]?.kind && height < PAGE_SAMPLE; at++, height++) {
    width = Math.max(width, textAt(lines, at).length);
  }
  if (height < 2 || width < NARROWEST_PAGE || width > WIDEST_PAGE) return false;
  const nextWord = textAt(lines, index + 1).split(' ', 1)[0] ?? '';
  return textAt(lines, index).length + 1 + nextWord.length > width - 2;
}

const ECHO_LINES = 6;
const STEM = 7;
const SHORTEST_STEM = 5;

/** Whether the lines below take up a word of the line, as the text of a section does with its title. */
export function isEchoed({ title, nextIndex }: Candidate, lines: readonly Line[]): boolean {
  const words = title.toLowerCase().split(/[^\p{L}]+/u);
  const stems = words.filter((word) => word.length >= SHORTEST_STEM).map((word) => word.slice(0, STEM));
  if (stems.length === 0) return false;
  for (let at = nextIndex; at < nextIndex + ECHO_LINES && lines[at] && lines[at]?.kind !== 'heading'; at++) {
    const text = textAt(lines, at).toLowerCase();
    if (stems.some((stem) => text.includes(stem))) return true;
  }
  return false;
}
