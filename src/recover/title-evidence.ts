import type { DocumentTraits } from './document-traits.ts';
import type { Line } from './lines.ts';
import { numberOf, type Candidate } from './title-candidate.ts';
import { keyOf, labelOf, prefixOf, signsOfWords, type CaseSign, type WordSign } from './title-words.ts';

/** From here on a line is a title. */
export const ENOUGH = 1;

type PlaceSign =
  | 'startsDocument'
  | 'endsDocument'
  | 'inSeries'
  | 'stacked'
  | 'crowded'
  | 'wrapped'
  | `rightUnder${'Text' | 'List' | 'Table' | 'Heading' | 'Other'}`
  | `${'right' | 'apart'}Above${'Prose' | 'List' | 'Table' | 'Heading' | 'Title' | 'Scrap' | 'Code' | 'Other'}`;
type DocumentSign =
  | 'unmarkedDocument'
  | 'poorlyMarked'
  | 'wellMarked'
  | 'markedTwin'
  | 'markedSibling'
  | 'repeated'
  | 'houseStyle'
  | 'houseColon'
  | 'linkedTo'
  | 'echoed'
  | 'introduced'
  | 'underHeading';
export type Sign = WordSign | PlaceSign | DocumentSign;

/** What each sign is worth, for or against a title. */
const WEIGHTS: Readonly<Record<Sign, number>> = {
  // Words
  knownSection: 2.25,
  knownPrefix: 2.75,
  numbered: 1.75,
  allCaps: 2.5,
  titleCase: 1.25,
  oneWord: -0.25,
  sentenceCase: -1.5,
  reads: -1.25,
  manyWords: -0.5,
  wordy: -1.75,
  veryWordy: -3,
  question: -1,
  exclamation: -1.5,
  colonAtEnd: -3,
  labelled: -3,
  labelledTitle: -2.25,
  listOfNames: -3,
  opensQuote: -1.5,
  opensMidway: -1.5,
  sentences: -2.5,
  // Place
  startsDocument: 0.5,
  endsDocument: -4,
  inSeries: -1.5,
  stacked: -3,
  crowded: -3,
  wrapped: -3,
  rightUnderText: -1.5,
  rightUnderList: 0.25,
  rightUnderTable: 0.75,
  rightUnderHeading: -1,
  rightUnderOther: -0.5,
  rightAboveProse: 1.5,
  rightAboveList: -0.25,
  rightAboveTable: 2,
  rightAboveTitle: 0.75,
  rightAboveHeading: -1,
  rightAboveScrap: -1.75,
  rightAboveCode: 1,
  rightAboveOther: 1.75,
  apartAboveProse: 1,
  apartAboveList: -0.25,
  apartAboveTable: 0.5,
  apartAboveTitle: -0.25,
  apartAboveHeading: -1,
  apartAboveScrap: -2,
  apartAboveCode: -1,
  apartAboveOther: 0,
  introduced: -1,
  underHeading: -1.5,
  echoed: 1,
  // Document
  unmarkedDocument: 2.25,
  poorlyMarked: 1.75,
  wellMarked: 0.25,
  houseStyle: 1.25,
  houseColon: 1.25,
  markedTwin: 1,
  markedSibling: 2.75,
  linkedTo: 2.5,
  repeated: -4,
};

export function weigh(signs: readonly Sign[]): number {
  return signs.reduce((sum, sign) => sum + WEIGHTS[sign], 0);
}

/** The signs for and against a candidate, by its words, its place and its document. */
export function signsOf(candidate: Candidate, lines: readonly Line[], traits: DocumentTraits): Sign[] {
  const words = signsOfWords(candidate.title, candidate.number);
  return [
    ...words,
    ...signsOfPlace(candidate, lines, traits),
    ...signsOfDocument(candidate, words, traits),
    ...signsOfText(candidate, lines),
  ];
}

function signsOfText(candidate: Candidate, lines: readonly Line[]): Sign[] {
  const signs: Sign[] = [];
  if (isEchoed(candidate, lines)) signs.push('echoed');
  const above = lineAbove(candidate, lines);
  if (above?.kind === 'text' && /:[*_]*\s*$/.test(above.text)) signs.push('introduced');
  if (above?.kind === 'heading') signs.push('underHeading');
  return signs;
}

const ECHO_LINES = 6;

/** Whether the lines below take up a word of the line. */
function isEchoed({ title, nextIndex }: Candidate, lines: readonly Line[]): boolean {
  const stems = title
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 5)
    .map((word) => word.slice(0, 7));
  if (stems.length === 0) return false;
  for (let at = nextIndex; at < nextIndex + ECHO_LINES && lines[at] && lines[at]?.kind !== 'heading'; at++) {
    const text = lines[at]?.text.toLowerCase() ?? '';
    if (stems.some((stem) => text.includes(stem))) return true;
  }
  return false;
}

/** The nearest line above that is not blank. */
function lineAbove({ index }: Candidate, lines: readonly Line[]): Line | undefined {
  let above = index - 1;
  while (lines[above]?.kind === 'blank') above--;
  return lines[above];
}

function signsOfPlace(candidate: Candidate, lines: readonly Line[], traits: DocumentTraits): Sign[] {
  const signs: Sign[] = [];
  switch (candidate.above) {
    case 'none':
      signs.push('startsDocument');
      break;
    case 'text':
      signs.push('rightUnderText');
      break;
    case 'list':
      signs.push('rightUnderList');
      break;
    case 'table':
      signs.push('rightUnderTable');
      break;
    case 'heading':
      signs.push('rightUnderHeading');
      break;
    case 'code':
    case 'other':
      signs.push('rightUnderOther');
      break;
    case 'blank':
      break;
  }
  if (isInSeries(candidate, lines)) signs.push('inSeries');
  if (isStacked(candidate, traits)) signs.push('stacked');
  if (traits.airy && candidate.above === 'text') signs.push('crowded');
  if (candidate.below === 'text' && isWrapped(candidate, lines)) signs.push('wrapped');
  return [...signs, signOfBelow(candidate, lines, traits)];
}

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

const NARROWEST_PAGE = 50;
const WIDEST_PAGE = 110;

/** The first line of a wrapped paragraph: the next word would not have fitted into its page. */
function isWrapped({ index }: Candidate, lines: readonly Line[]): boolean {
  let width = 0;
  let height = 0;
  for (let at = index + 1; lines[at]?.kind === lines[index]?.kind && height < 8; at++, height++) {
    width = Math.max(width, lines[at]?.text.length ?? 0);
  }
  if (height < 2 || width < NARROWEST_PAGE || width > WIDEST_PAGE) return false;
  const nextWord = lines[index + 1]?.text.split(' ', 1)[0] ?? '';
  return (lines[index]?.text.length ?? 0) + 1 + nextWord.length > width - 2;
}

const TALLEST_STACK = 2;

/** One of several short lines right under one another: an address, a verse, a list without marks. */
function isStacked({ index }: Candidate, { candidates }: DocumentTraits): boolean {
  let height = 1;
  for (let at = index - 1; candidates.has(at) && height <= TALLEST_STACK; at--) height++;
  for (let at = index + 1; candidates.has(at) && height <= TALLEST_STACK; at++) height++;
  return height > TALLEST_STACK;
}

/** One of several numbered clauses without text between them. */
function isInSeries({ index, number, nextIndex }: Candidate, lines: readonly Line[]): boolean {
  if (number === undefined) return false;
  let before = index - 1;
  while (lines[before]?.kind === 'blank') before--;
  const depth = shapeOf(number);
  return [before, nextIndex].some((at) => {
    const other = numberOf(lines[at]?.text ?? '');
    return other !== undefined && shapeOf(other) === depth;
  });
}

/** The form of a number: `9.9` for `4.2`, `A.` for `B.`. */
const shapeOf = (number: string): string => number.replaceAll(/\d+/g, '9').replaceAll(/[A-Z]+/g, 'A');

function signOfBelow({ below, next, nextIndex }: Candidate, lines: readonly Line[], traits: DocumentTraits): Sign {
  const distance = below === 'blank' ? 'apart' : 'right';
  if (isLast(nextIndex, lines, traits)) return 'endsDocument';
  switch (next) {
    case 'none':
    case 'blank':
      return 'endsDocument';
    case 'text':
      if (traits.candidates.has(nextIndex)) return `${distance}AboveTitle`;
      return isProse(lines[nextIndex]?.text.trim() ?? '') ? `${distance}AboveProse` : `${distance}AboveScrap`;
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

/** A paragraph rather than one more short line. */
const isProse = (text: string): boolean => text.length > 60 || /[.:!?…]["”’)]?$/.test(text) || /^[*_[!]/.test(text);

function signsOfDocument({ title }: Candidate, words: readonly WordSign[], traits: DocumentTraits): Sign[] {
  const signs: Sign[] = [];
  const key = keyOf(title);
  const prefix = prefixOf(title) ?? labelOf(title);
  if (traits.marked === 0) signs.push('unmarkedDocument');
  else signs.push(traits.linesPerHeading < 30 ? 'wellMarked' : 'poorlyMarked');
  if (traits.markedTitles.has(key)) signs.push('markedTwin');
  if (traits.anchors.has(key)) signs.push('linkedTo');
  if (prefix !== undefined && traits.markedPrefixes.has(prefix)) signs.push('markedSibling');
  if ((traits.occurrences.get(key) ?? 0) > 1) signs.push('repeated');
  if (words.some((sign) => traits.houseStyles.has(sign as CaseSign))) signs.push('houseStyle');
  if (traits.colonTitles && words.includes('labelledTitle')) signs.push('houseColon');
  return signs;
}
