import { expect, test } from 'vitest';
import { hasFlag, openLexicon } from '../src/lexicon/lexicon.ts';
import { openEnglish } from './english.ts';

const lexicon = await openEnglish();

test.each([
  'the',
  'sanctions',
  'Sanctions',
  'organisation',
  'organization',
  'don’t',
  'naïve',
  'Kosovo',
  'Brookings',
  'kubernetes',
])('knows “%s”', (word) => expect(lexicon.lookup(word)).toBeDefined());

test.each(['Uphheld', 'goverment', 'accomodate', '', '数据', 'policy2'])('does not know “%s”', (word) =>
  expect(lexicon.lookup(word)).toBeUndefined(),
);

test('tells frequent words from rare ones', () => {
  const tiers = ['the', 'government', 'sanctions', 'abatis'].map((word) => lexicon.lookup(word)?.tier ?? -1);
  expect(tiers).toEqual(tiers.toSorted((a, b) => b - a));
  expect(new Set(tiers).size).toBe(4);
});

const FLAGS = ['lower', 'name', 'american', 'british', 'technical'] as const;

test.each([
  ['colour', ['lower', 'british']],
  ['color', ['lower', 'american']],
  ['Kosovo', ['name']],
])('tells how “%s” is written and where', (word, expected) => {
  const entry = lexicon.lookup(word);
  expect(FLAGS.filter((flag) => entry && hasFlag(entry, flag))).toEqual(expected);
});

test('refuses bytes that are no lexicon', () => {
  expect(() => openLexicon(new TextEncoder().encode('{"words":[]}\n'))).toThrow('not a lexicon file');
});
