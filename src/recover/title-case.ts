import { isCapital } from '../text/letter-case.ts';

/** How the words of a line are written; what stands in brackets at its end does not count: “Costs and Benefits (2025 only)”. */
export function signOfCase(title: string): CaseSign {
  const text = title.replace(/ \([^()]*\)$/, '');
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const letters = text.replaceAll(/[^\p{L}]/gu, '');
  if (letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) return 'allCaps';
  const telling = words.filter((word) => /^[^\p{L}\p{N}]*\p{L}/u.test(word) && !SMALL_WORDS.has(word.toLowerCase()));
  if (words.length === 1 || (telling.length === 1 && words.every((word) => word === telling[0] || /\d/.test(word))))
    return 'oneWord';
  const capital = telling.filter(isCapitalised);
  if (capital.length >= telling.length * 0.75 && words.slice(1).some(isCapitalised)) return 'titleCase';
  return words.some((word) => word !== 'IT' && word !== 'US' && SENTENCE_WORDS.has(word.toLowerCase())) &&
    !text.endsWith('?')
    ? 'reads'
    : 'sentenceCase';
}

export type CaseSign = 'allCaps' | 'titleCase' | 'oneWord' | 'sentenceCase' | 'reads';

const isCapitalised = (word: string): boolean => isCapital(/\p{L}/u.exec(word)?.[0] ?? '');

const SMALL_WORDS = new Set(
  'a an and as at but by for from in into is it its nor of off on or our over per so than that the to up via vs with without'.split(
    ' ',
  ),
);

/** Words that make a line read as a sentence: pronouns and finite verbs. */
const SENTENCE_WORDS = new Set(
  `i we you he she they it this these those there is are was were has have had will would can could should must may might do does did been
be let if because please thank`.split(/\s/),
);

export function isTitleCased(text: string): boolean {
  const sign = signOfCase(text);
  return sign === 'titleCase' || sign === 'allCaps';
}

/** “Two Ports. One Harbour.”: short sentences without a verb that are written as titles are. */
export function isSlogan(text: string): boolean {
  if (!/[.!]$/.test(text)) return false;
  const parts = text.slice(0, -1).split(/[.!] /);
  return parts.length > 1 && parts.every((part) => /\S \S/.test(part) && isTitleCased(part));
}
