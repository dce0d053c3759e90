import { describe, expect, test } from 'vitest';
import type { Prose } from '../src/generated/brief.ts';
import { type Confusion, findConfusedWords, withClasses } from '../src/lexicon/confused-words.ts';
import confusions from '../src/lexicon/data/confused-words.json' with { type: 'json' };
import { inconsistentNames } from '../src/lexicon/names.ts';
import { findRepeatedWords } from '../src/lexicon/repeated-words.ts';
import { isWithin } from '../src/lexicon/slips.ts';
import { type Vocabulary, readVocabulary } from '../src/lexicon/vocabulary.ts';
import { openEnglish } from './english.ts';

const lexicon = await openEnglish();

const read = (...texts: string[]): Vocabulary =>
  readVocabulary(
    texts.map((text): Prose => ({ text, role: 'paragraph', verbatim: [] })),
    lexicon,
  );

const confused = (text: string): string[] =>
  findConfusedWords(read(text)).map(({ actual, expected }) => `${actual} → ${expected}`);

/** Every phrase of the data, wrong and right. */
const phrases = confusions.flatMap(({ wrong, right, before = [], after = [], both }: Confusion) => {
  const [left, tails] = [[...withClasses(before)], [...withClasses(after)]];
  const all = both
    ? left.flatMap((word) => tails.map((tail) => [`${word} `, ` ${tail}`]))
    : [...left.map((word) => [`${word} `, '']), ...tails.map((word) => ['', ` ${word}`])];
  return (all.length > 0 ? all : [['', '']]).map(([left = '', tail = '']) => ({
    wrong: `${left}${wrong}${tail}`,
    right: `${left}${right}${tail}`,
  }));
});

describe('confused words', () => {
  test('are known in many phrases', () => expect(phrases.length).toBeGreaterThan(150));

  test('are found in each of them', () => {
    expect(phrases.filter(({ wrong }) => confused(`They say ${wrong}.`).length !== 1)).toEqual([]);
  });

  test('are not found where the right word stands', () => {
    expect(phrases.filter(({ right }) => confused(`They say ${right}.`).length > 0)).toEqual([]);
  });

  test.each([
    ['Pubic policy matters.', ['Pubic → Public']],
    ['The UNTIED NATIONS met.', ['UNTIED → UNITED']],
    ['A statue of\nlimitations applies.', ['statue of\nlimitations → statute of limitations']],
    ['Pubic, policy.', []],
    ['The manger of the inn.', []],
    ['That would of course help; it would of been better.', ['would of → would have']],
    ['Costs are higher then the estimate; higher costs, then the rest.', ['then → than']],
    ['They benefit form the scheme. A benefit form is due.', ['form → from']],
  ])('in “%s”', (text, expected) => expect(confused(text)).toEqual(expected));
});

const repeated = (text: string): string[] => findRepeatedWords(read(text)).map(({ actual }) => actual);

describe('repeated words', () => {
  test.each([
    ['The rules of of procedure', ['of of']],
    ['The rules of\nof procedure', ['of\nof']],
    ['The The rules', ['The The']],
    ['They hold that that is so and had had no say', []],
    ['From Pago Pago to Walla Walla', []],
    ['Rules of. Of procedure', []],
    ['A line to invest in in order to save, with a remark (do do)', []],
    ['A rule for for-profit colleges, such as AS grades', []],
    ['Call XXXX XXXX', []],
    ['A 5 5 B b', []],
  ])('in “%s”', (text, expected) => expect(repeated(text)).toEqual(expected));
});

const uses = (name: string, times: number): string[] =>
  Array.from({ length: times }, () => `The talks with ${name} go on.`);
const found = (...texts: string[]): string[] =>
  inconsistentNames(read(...texts)).map(({ form, expected, uses: times }) => `${form.text} → ${expected} ×${times}`);

describe('inconsistent names', () => {
  test.each([
    ['a slip', [...uses('Gharibabad', 6), 'Then Gharibadad left.'], ['Gharibadad → Gharibabad ×6']],
    [
      'a slip with a possessive',
      [...uses('Mikhelidze', 3), 'It was Mikhleidze’s idea.'],
      ['Mikhleidze’s → Mikhelidze’s ×3'],
    ],
    ['an inflection', [...uses('Tskaltubo', 6), 'Then Tskaltubos met.'], []],
    ['two names in use', [...uses('Gharibabad', 6), ...uses('Gharibadad', 5)], []],
    ['names that are known', [...uses('Iran', 6), ...uses('Slovakia', 6), 'Then Iraq and Slovenia left.'], []],
    ['a name that stands seldom', [...uses('Gharibabad', 2), 'Then Gharibadad left.'], []],
  ])('%s', (_what, texts, expected) => expect(found(...texts)).toEqual(expected));
});

test.each([
  ['policy', 'polcy', 1, true],
  ['policy', 'poilcy', 1, true],
  ['policy', 'poliicy', 1, true],
  ['policy', 'pelicy', 1, true],
  ['policy', 'pelicys', 1, false],
  ['policy', 'pelicys', 2, true],
  ['abcdef', 'badcfe', 2, false],
  ['', 'a', 1, true],
])('“%s” and “%s” are within %d slips: %s', (a, b, slips, expected) => {
  expect(isWithin(a, b, slips)).toBe(expected);
  expect(isWithin(b, a, slips)).toBe(expected);
});
