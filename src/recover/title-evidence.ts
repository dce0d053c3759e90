import { signsOfDocument, type DocumentSign, type DocumentTraits } from './document-traits.ts';
import type { Line } from './lines.ts';
import type { Candidate } from './title-candidate.ts';
import { isEchoed, signsOfPlace, standsAlone, type PlaceSign } from './title-place.ts';
import { signsOfWords, type WordSign } from './title-words.ts';

type Sign = WordSign | PlaceSign | DocumentSign | 'standsAlone';

/** A candidate whose own words leave it a chance. */
export interface Hopeful {
  readonly candidate: Candidate;
  readonly words: readonly WordSign[];
}

/** The candidates whose words do not rule them out, so that a document without any is done with. */
export function hopefulOf(candidates: readonly Candidate[]): Hopeful[] {
  return candidates
    .map((candidate) => ({ candidate, words: signsOfWords(candidate.title, candidate.number) }))
    .filter(({ words }) => weigh(words) > HOPELESS);
}

/** Whether the signs for a title outweigh those against it: its words, its place and its document. */
export function isTitle({ candidate, words }: Hopeful, lines: readonly Line[], traits: DocumentTraits): boolean {
  const signs: Sign[] = [
    ...words,
    ...signsOfPlace(candidate, lines, traits),
    ...signsOfDocument(candidate, words, traits),
  ];
  const telling = signs.includes('markedSibling') ? signs.filter((sign) => !LABELS.has(sign)) : signs;
  if (!telling.some((sign) => NEEDS_COMPANY.has(sign)) && standsAlone(candidate, lines)) telling.push('standsAlone');
  const weight = weigh(telling);
  // The echo is looked for last, because it reads the text below.
  return weight >= ENOUGH || (weight + WEIGHTS.echoed >= ENOUGH && isEchoed(candidate, lines));
}

const ENOUGH = 1;
const HOPELESS = -7;

/** What makes a line's standing alone say nothing: it leads on to what follows, or is one of several clauses. */
const NEEDS_COMPANY: ReadonlySet<Sign> = new Set([
  'colonAtEnd',
  'labelled',
  'listOfNames',
  'opensMidway',
  'sentences',
  'inSeries',
  'enumerated',
]);

/** Against a title, unless marked headings of the document have the same label. */
const LABELS: ReadonlySet<Sign> = new Set(['labelled', 'labelledTitle']);

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
  asks: 1.25,
  bareCode: -1,
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
  standsAlone: 1.25,
  startsDocument: 0.5,
  endsDocument: -4,
  inSeries: -1.5,
  stacked: -3.5,
  enumerated: -3.5,
  crowded: -3,
  wrapped: -3,
  aboveSmallLetter: -4,
  aboveLink: -1.25,
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
  rightAboveCode: -0.5,
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

function weigh(signs: readonly Sign[]): number {
  return signs.reduce((sum, sign) => sum + WEIGHTS[sign], 0);
}
