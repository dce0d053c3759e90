import { openingWord } from '../text/opening-word.ts';
import { SECTION_NAMES } from './section-names.ts';
import { asks } from './title-candidate.ts';
import { isSlogan, isTitleCased, signOfCase, type CaseSign } from './title-case.ts';

/** What the words of a line say about its being a title. */
export type WordSign =
  | 'knownSection'
  | 'knownPrefix'
  | 'numbered'
  | CaseSign
  | 'manyWords'
  | 'wordy'
  | 'veryWordy'
  | 'asks'
  | 'bareCode'
  | 'question'
  | 'exclamation'
  | 'colonAtEnd'
  | 'labelled'
  | 'labelledTitle'
  | 'listOfNames'
  | 'opensQuote'
  | 'opensMidway'
  | 'sentences';

export function signsOfWords(title: string, number: string | undefined): WordSign[] {
  const signs: WordSign[] = [];
  const bare = number === undefined ? title : title.slice(number.length).trim();
  const words = bare.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const name = words.join(' ').toLowerCase().replaceAll("'", '’').replace(/[:?]$/, '');
  const known = SECTION_NAMES.has(name);
  if (known) signs.push('knownSection');
  else if (prefixOf(bare) !== undefined) signs.push('knownPrefix');
  if (number !== undefined) signs.push('numbered');
  if (words.length > 16) signs.push('veryWordy');
  else if (words.length > 11) signs.push('wordy');
  else if (words.length > 7) signs.push('manyWords');
  if (!known && opensMidway(bare)) signs.push('opensMidway');
  return [...signs, signOfCase(bare), ...signsOfPunctuation(bare)];
}

/** The word before a number that titles of one kind share: `phase` of “Phase 2: Rollout”. */
export function prefixOf(title: string): string | undefined {
  const word = NUMBERED.exec(title)?.[1]?.toLowerCase();
  return word !== undefined && PREFIXES.has(word) ? word : undefined;
}

/** What stands before a colon, without case: `principle` of “Principle: open by default”. */
export function labelOf(title: string): string | undefined {
  const label = /^([^:]{3,40}): \S/.exec(title)?.[1];
  return label === undefined ? undefined : keyOf(label);
}

/** A title without case, marks and numbers, for comparison with others and with anchors. */
export function keyOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
}

const NUMBERED =
  /^[^\p{L}]{0,4}(\p{L}+?(?: (?:study|Study|STUDY))?) ?(?:\d{1,2}(?:[-–]\d{1,2})?|(?<= )[A-Za-z]|(?<= )[IVXivx]{1,5})(?=\s*(?:[:.)–—-]|$))/u;

const PREFIXES = new Set([
  'case study',
  ...`annex annexe appendix section chapter part step phase stage option objective objection goal recommendation finding priority pillar theme
template slide module scenario principle lesson reform article question argument measure action day days week weeks month months year years
tier`.split(/\s/),
]);

function signsOfPunctuation(text: string): WordSign[] {
  const signs: WordSign[] = [];
  if (text.endsWith('?')) signs.push('question');
  if (asks(text)) signs.push('asks');
  if (!text.includes(' ') && isBareCode(text)) signs.push('bareCode');
  if (text.endsWith('!')) signs.push('exclamation');
  if (text.endsWith(':')) signs.push('colonAtEnd');
  if (/^[“"'‘]/.test(text)) signs.push('opensQuote');
  if (/[.!?] /.test(text) && SENTENCE_END.test(text) && !isSlogan(text)) signs.push('sentences');
  signs.push(...signsOfLabel(text));
  if (text.includes(',') && isListOfNames(text)) signs.push('listOfNames');
  return signs;
}

/** The end of a sentence inside a line, which that of “vs. Mark-to-Market” or “incl. SSC” is not. */
const SENTENCE_END =
  /\p{Ll}{2}(?<!\b(?:[Vv]s|[Ii]ncl|[Ee]xcl|[Aa]pprox|etc|[Dd]ept|[Vv]ol|[Nn]o|[Ss]t|Dr|Mrs?|Ms|Inc|Ltd|Co))[.!?] \p{Lu}/u;

/** One word that is the code or the name of a thing: “MIT”, “CommonJS”. */
const isBareCode = (text: string): boolean => /^(?:\p{Lu}{2,3}|\p{L}+\p{Ll}\p{Lu}\p{L}*)$/u.test(text);

/** Whether a line opens as a sentence does that goes on from another: “However,”, but not “As’ad”. */
function opensMidway(text: string): boolean {
  const opening = openingWord(text);
  return MIDWAY.has(opening) && !/['’]/.test(text.charAt(opening.length));
}

const MIDWAY = new Set(
  'also among and as because but for given he however i if it of see she so then there therefore they this thus to using we with you'.split(
    ' ',
  ),
);

/** `Label: value` is no title, “Topic: Title of Several Words” may be one, “Conclusion: …” is. */
function signsOfLabel(text: string): WordSign[] {
  const [, label, value] = /^([^:]{1,40}): +(\S.*)$/.exec(text) ?? [];
  if (label === undefined || value === undefined || prefixOf(text) !== undefined) return [];
  if (!isTitleCased(value)) return ['labelled'];
  if (label.toLowerCase() === 'subject' || SECTION_NAMES.has(keyOf(label))) return [];
  return [value.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length > 2 ? 'labelledTitle' : 'labelled'];
}

/** “Ann Smith, Director, City Council”. */
const isListOfNames = (text: string): boolean =>
  /^[^,]*,[^,]*,(?! and )|^\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){1,2}, \p{Lu}/u.test(text);
