import type { Item, Prose } from '../generated/brief.ts';
import { isCapital, isSmall } from '../text/letter-case.ts';
import { countWords } from './words.ts';

/**
 * The facts of a list item's first paragraph. `text` is its whole text, `strong` the emphasised text at its start,
 * `end` the text of its last paragraph.
 */
export function itemFacts(text: string, strong: string, end: string, simple: boolean): Item {
  const label = strongLabel(text, strong) ?? labelOf(text);
  const body = label ? text.slice(label.length).trimStart() : text;
  return {
    ...(label && { label: label.label, separator: label.separator }),
    labelStyle: labelStyle(text, strong, label),
    text: body,
    punctuation: closingPunctuation(end),
    firstCase: caseOf(text),
    ...(isNamed(text) && { named: true }),
    wordCount: countWords(text),
    simple,
  };
}

/** A dash in running text is no sure separator, and a word alone or a colon further on may be a label of another kind. */
function labelStyle(text: string, strong: string, label: Label | undefined): Item['labelStyle'] {
  if (strong !== '') return label ? 'strong' : strong === text ? 'emphasis' : 'other';
  if (label?.separator === ':') return 'plain';
  return text.length < SHORTEST || LATE_COLON.test(text) ? 'unclear' : 'none';
}

const SHORTEST = 12;
const LATE_COLON = /^[^.!?]{1,150}:(?:\s|$)/;

/** `Label: text`, `Label – text`; a label is short and no sentence, and what follows is text. */
const LABEL = /^([^\s:.!?;|](?:[^:.!?;|\n]|\.(?=[^\s])){0,58}?)(:| [–—-])[ \n]+(?=\S)/u;
const LABEL_WORDS = 8;

interface Label {
  readonly label: string;
  readonly separator: string;
  /** Length of label, separator and the space after them. */
  readonly length: number;
}

export function labelOf(text: string): Label | undefined {
  const match = LABEL.exec(text);
  const label = match?.[1];
  const separator = match?.[2];
  if (!match || !label || !separator || label.split(/\s/).length > LABEL_WORDS || isTorn(label)) return undefined;
  return { label: label.trim(), separator, length: match[0].length };
}

/** Whether a label ends inside brackets or quotation marks that it opens: “Output (target: …)” has none. */
const isTorn = (label: string): boolean =>
  label.lastIndexOf('(') > label.lastIndexOf(')') ||
  label.lastIndexOf('“') > label.lastIndexOf('”') ||
  /^"[^"]*$/.test(label);

const LONGEST_STRONG_LABEL = 100;
const STRONG_SEPARATOR = /^(?:[:.?!]|[ \n][–—-](?=[ \n]))?/;

/** `**Label:** text`, `**Label**: text`, `**Label.** text`: emphasis at the start that a separator closes. */
function strongLabel(text: string, strong: string): Label | undefined {
  if (strong === '' || strong.length > LONGEST_STRONG_LABEL) return undefined;
  const inner = /[:.?!]$/.exec(strong);
  const separator = inner?.[0] ?? STRONG_SEPARATOR.exec(text.slice(strong.length))?.[0] ?? '';
  const length = strong.length + (inner ? 0 : separator.length);
  const space = text.length - length - text.slice(length).trimStart().length;
  if (separator === '' || space === 0 || length + space === text.length) return undefined;
  const label = inner ? strong.slice(0, -1) : strong;
  return { label: label.trim(), separator: separator.replace('\n', ' '), length: length + space };
}

const MARKS = '.;,:!?…';
const CLOSERS = '”"\'’»';
/** The end of the last item but one of a series: `…; and`. */
const CONJUNCTION = /([;,])\s+(?:and|or)$/;

/** Whether the full stop at the end may belong to an abbreviation, or stands among others, so that it ends no sentence for sure. */
function mayBeAbbreviation(tail: string): boolean {
  const [, word = ''] = /(\w+)\.$/.exec(tail) ?? [];
  return ABBREVIATIONS.has(word.toLowerCase()) || /(?:\b\p{L}|\.)\.$/u.test(tail);
}

const ABBREVIATIONS = new Set('etc seq al est inc ltd co corp no vs approx jr sr'.split(' '));

/** The mark at the end of an item; `…` also stands for a full stop that may be an abbreviation's. */
function closingPunctuation(text: string): string {
  const end = lengthWithoutClosers(text);
  const tail = text.slice(Math.max(0, end - 8), end);
  const last = text.charAt(end - 1);
  if (last === '.' && mayBeAbbreviation(tail)) return '…';
  return CONJUNCTION.exec(tail)?.[1] ?? (last !== '' && MARKS.includes(last) ? last : '');
}

/** Where the closing mark of a text ends, or would: `; and` has it before the conjunction. */
export function closingMarkEnd(text: string): number {
  const end = lengthWithoutClosers(text);
  const conjunction = CONJUNCTION.exec(text.slice(Math.max(0, end - 8), end));
  return conjunction ? end - conjunction[0].length + 1 : end;
}

/** The raised number of a note after the closing mark. */
const NOTE_NUMBER = /(?<=[.;!?])(?:\s+\d{1,3}|\s*\[\d{1,3}\])\s*$/;

/** Length of a text without white space, quotation marks and the number of a note at its end. */
function lengthWithoutClosers(text: string): number {
  let end = text.length - (NOTE_NUMBER.exec(text.slice(-8))?.[0].length ?? 0);
  while (end > 0 && (/\s/.test(text.charAt(end - 1)) || CLOSERS.includes(text.charAt(end - 1)))) end--;
  return end;
}

/** Index of the first letter or digit, 0 when there is none. */
export const firstLetterAt = (text: string): number => Math.max(0, text.search(/[\p{L}\p{N}]/u));

/** Whether the first letters are those of code or an address, which have a case of their own. */
export function opensWithCode({ text, verbatim }: Pick<Prose, 'text' | 'verbatim'>): boolean {
  const at = firstLetterAt(text);
  return verbatim.some(([from = 0, to = 0]) => from <= at && at < to);
}

/** Whether a text begins with a name: `SMS`, `iPhone`, `Council Tax`. */
function isNamed(text: string): boolean {
  const [, word = '', next = ''] = /^[^\p{L}\p{N}]*(\p{L}[\p{L}\p{N}.-]*)(?: (\p{L}))?/u.exec(text) ?? [];
  const rest = word.slice(1);
  if (rest !== rest.toLowerCase()) return true;
  return isCapital(word.charAt(0)) && isCapital(next) && /^\p{L}+$/u.test(rest);
}

function caseOf(text: string): Item['firstCase'] {
  const first = text.slice(firstLetterAt(text)).match(/^[\p{L}\p{N}]/u)?.[0] ?? '';
  if (isCapital(first)) return 'upper';
  return isSmall(first) ? 'lower' : 'other';
}
