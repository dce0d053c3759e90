import { SECTION_NAMES } from './section-names.ts';
import type { Candidate } from './title-candidate.ts';
import type { DocumentTraits } from './document-traits.ts';
import type { Line } from './lines.ts';

/** From here on a line is a title. */
export const ENOUGH = 3;

/** What each sign is worth, for or against a title. */
const WEIGHTS = {
  knownSection: 3,
  knownPrefix: 2,
  numbered: 1.5,
  allCaps: 2,
  titleCase: 1.5,
  shortSentenceCase: 0.5,
  wordy: -1.5,
  veryWordy: -3,
  question: -0.5,
  exclamation: -2,
  colonAtEnd: -1,
  reads: -1.5,
  labelled: -2,
  listOfNames: -2,
  opensQuote: -2,
  startsDocument: 1,
  endsDocument: -5,
  rightAboveProse: 1.5,
  rightAboveList: 1.5,
  rightAboveTable: 2,
  rightAboveScrap: -3,
  apartAboveProse: 1,
  apartAboveList: 0.5,
  apartAboveTable: 1,
  apartAboveHeading: 0,
  apartAboveScrap: -0.5,
  rightAboveHeading: -1,
  rightUnderText: -1,
  rightUnderTitle: -2,
  rightUnderList: 0.5,
  rightUnderTable: 1,
  unmarkedDocument: 1,
  wellMarkedDocument: -1,
  markedTwin: 2,
  repeated: -2,
} as const;

export type Sign = keyof typeof WEIGHTS;

export function weigh(signs: readonly Sign[]): number {
  return signs.reduce((sum, sign) => sum + WEIGHTS[sign], 0);
}

/** The signs for and against a candidate, by its words, its place and its document. */
export function signsOf(candidate: Candidate, lines: readonly Line[], traits: DocumentTraits): Sign[] {
  return [...signsOfWords(candidate), ...signsOfPlace(candidate, lines), ...signsOfDocument(candidate, traits)];
}

function signsOfWords({ title, number }: Candidate): Sign[] {
  const signs: Sign[] = [];
  const bare = number === undefined ? title : title.slice(number.length).trim();
  const words = bare.split(/\s+/);
  const name = bare.toLowerCase().replaceAll("'", '’').replace(/[:?]$/, '');
  if (SECTION_NAMES.has(name)) signs.push('knownSection');
  else if (PREFIX.test(bare)) signs.push('knownPrefix');
  if (number !== undefined) signs.push('numbered');
  if (words.length > 16) signs.push('veryWordy');
  else if (words.length > 11) signs.push('wordy');
  signs.push(...signsOfCase(bare, words), ...signsOfPunctuation(bare));
  return signs;
}

const PREFIX =
  /^(?:annex|annexe|appendix|section|chapter|part|step|phase|stage|option|objective|goal|recommendation|finding|priority|pillar|theme|case study|template|slide|module|scenario|principle|lesson|day|week|month|year) ?(?:\d{1,2}(?:[-–]\d{1,2})?|[A-Z]|[IVX]{1,5})(?=[\s:.)–—-]|$)/i;

function signsOfCase(text: string, words: readonly string[]): Sign[] {
  const letters = text.replaceAll(/[^\p{L}]/gu, '');
  if (letters.length >= 4 && letters === letters.toUpperCase()) return ['allCaps'];
  const telling = words.filter((word) => /^\P{L}*\p{L}/u.test(word) && !SMALL_WORDS.has(word.toLowerCase()));
  const capital = telling.filter((word) => /^[^\p{L}]*\p{Lu}|^[^\p{L}]*\p{L}+-\p{Lu}/u.test(word));
  if (telling.length >= 2 && capital.length >= telling.length * 0.75) return ['titleCase'];
  const reads = words.some((word) => SENTENCE_WORDS.has(word.toLowerCase()));
  if (reads && !text.endsWith('?')) return ['reads'];
  return words.length <= 7 ? ['shortSentenceCase'] : [];
}

const SMALL_WORDS = new Set(
  'a an and as at but by for from in into is it nor of off on or over per so than that the to up via vs with without'.split(
    ' ',
  ),
);

/** Words that make a line read as a sentence: pronouns and finite verbs. */
const SENTENCE_WORDS = new Set(
  'i we you he she they it this these those there is are was were has have had will would can could should must may might do does did been be let if because please thank'.split(
    ' ',
  ),
);

function signsOfPunctuation(text: string): Sign[] {
  const signs: Sign[] = [];
  if (text.endsWith('?')) signs.push('question');
  if (text.endsWith('!')) signs.push('exclamation');
  if (text.endsWith(':')) signs.push('colonAtEnd');
  if (/^[“"'‘]/.test(text)) signs.push('opensQuote');
  const label = /^([^:]{1,40}): +(\S.*)$/.exec(text);
  if (label && !PREFIX.test(text) && !isTitleCased(label[2] ?? '')) signs.push('labelled');
  if ((text.match(/,/g)?.length ?? 0) >= 2 || /^\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){1,2}, \p{Lu}/u.test(text))
    signs.push('listOfNames');
  return signs;
}

const isTitleCased = (text: string): boolean =>
  /^[^\p{Ll}]/u.test(text) &&
  signsOfCase(text, text.split(/\s+/)).some((sign) => sign === 'titleCase' || sign === 'allCaps');

function signsOfPlace(candidate: Candidate, lines: readonly Line[]): Sign[] {
  const { above, below, next, nextIndex } = candidate;
  const signs: Sign[] = [];
  if (above === 'none') signs.push('startsDocument');
  if (above === 'text') signs.push('rightUnderText');
  if (above === 'list') signs.push('rightUnderList');
  if (above === 'table') signs.push('rightUnderTable');
  const after = lines[nextIndex]?.text.trim() ?? '';
  if (next === 'none') return [...signs, 'endsDocument'];
  const apart = below === 'blank';
  switch (next) {
    case 'text':
      return [
        ...signs,
        isProse(after)
          ? apart
            ? 'apartAboveProse'
            : 'rightAboveProse'
          : apart
            ? 'apartAboveScrap'
            : 'rightAboveScrap',
      ];
    case 'list':
      return [...signs, apart ? 'apartAboveList' : 'rightAboveList'];
    case 'table':
      return [...signs, apart ? 'apartAboveTable' : 'rightAboveTable'];
    case 'heading':
      return [...signs, apart ? 'apartAboveHeading' : 'rightAboveHeading'];
    default:
      return signs;
  }
}

/** A paragraph rather than one more short line. */
const isProse = (text: string): boolean => text.length > 60 || /[.:!?…]["”’)]?$/.test(text);

function signsOfDocument({ title }: Candidate, traits: DocumentTraits): Sign[] {
  const signs: Sign[] = [];
  const key = keyOf(title);
  if (traits.marked === 0) signs.push('unmarkedDocument');
  else if (traits.linesPerHeading < 40) signs.push('wellMarkedDocument');
  if (traits.markedTitles.has(key)) signs.push('markedTwin');
  if ((traits.occurrences.get(key) ?? 0) > 1) signs.push('repeated');
  return signs;
}

/** A title without case, marks and numbers, for comparison with others. */
export function keyOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L} ]+/gu, '')
    .trim();
}
