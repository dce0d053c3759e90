import { describe, expect, test } from 'vitest';
import type { Prose } from '../src/generated/brief.ts';
import { findWrongArticles } from '../src/lexicon/articles.ts';
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
    wrong: `${left}${wrong}${tail}`.replace('#', '20'),
    right: `${left}${right}${tail}`.replace('#', '20'),
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
    [
      'More then 20 towns, less then £5 and fewer then five trams',
      ['More then → More than', 'less then → less than', 'fewer then → fewer than'],
    ],
    ['An other than lawful use. Even tough debates are civil.', []],
    [
      'Its likely to rain, and its important that it does.',
      ["Its likely to → It's likely to", "its important that → it's important that"],
    ],
    ['Which effects the poor, and will effect families; to effect change', ['effects → affects', 'effect → affect']],
    ['It self-funds an other-regarding aim, and its self-rule is in the a-list.', []],
    [
      'The council lead by its mayor; they lead by an inch, and the team in the lead by a mile leads by example.',
      ['lead by → led by'],
    ],
    ['They benefit form the scheme. A benefit form is due.', ['form → from']],
  ])('in “%s”', (text, expected) => expect(confused(text)).toEqual(expected));
});

describe('articles', () => {
  test.each([
    ['It is a important step and an policy', ['a important → an important', 'an policy → a policy']],
    [
      'It is an\nunique case, an European law and an unanimous vote.',
      ['an\nunique → a unique', 'an European → a European', 'an unanimous → a unanimous'],
    ],
    ['They sat for a hour. A urgent call came.', ['a hour → an hour', 'A urgent → An urgent']],
    ['This is a EU law, an UK law and a MP.', ['a EU → an EU', 'an UK → a UK', 'a MP → an MP']],
    [
      'An important step, a policy, a unique case, a European law, a one-off, an uninsured and an unanswerable case, an onerous cost',
      [],
    ],
    ['An hour, an honest heir, an urgent call, a useful union, a utility, a eulogy and an umbrella', []],
    ['An historic hotel, a hotel, an FAQ, an SQL query, an x-ray and a UN body', []],
    [
      'Vitamin A intake, Annex A, option a or b, part (a) applies, § 14(a). Impact: a 35-hour week, an 18-month term',
      [],
    ],
    ['a agenda, an “policy”, an `policy`', []],
    ['The constructor is silent.', []],
  ])('in “%s”', (text, expected) =>
    expect(findWrongArticles(read(text)).map(({ actual, expected: right }) => `${actual} → ${right}`)).toEqual(
      expected,
    ),
  );
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
