import { expect, test } from 'vitest';
import { packList } from '../src/dev/lexicon/pack-list.ts';
import { openLexicon } from '../src/lexicon/lexicon.ts';

const WORDS = [
  'art',
  'can',
  "can't",
  'car',
  'care',
  'cares',
  'cart',
  'cat',
  'crate',
  'create',
  'scar',
  'taking',
  'toning',
];
const bytes = packList({
  language: 'en',
  words: WORDS.map((word) => ({ word })),
  functionWords: [],
  doubledWords: [],
  foreignWords: [],
});

/** Bytes that start at such an offset within their memory. */
function shifted(offset: number): Uint8Array {
  const memory = new Uint8Array(offset + bytes.length);
  memory.set(bytes, offset);
  return memory.subarray(offset);
}

/** Each near word with what its slips cost, the cheapest first. */
function near(word: string, edits: number, cost: number, from: Uint8Array = bytes): string[] {
  const found = openLexicon(from).nearWords(word, { edits, cost });
  return found
    .toSorted((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1))
    .map((one) => `${one.word} ${Number(one.cost.toFixed(2))}`);
}

test.each([
  ['a letter left out', 'crat', 1, 1, ['cart 0.8', 'crate 0.8']],
  ['an apostrophe left out', 'cant', 1, 1, ["can't 0.3"]],
  ['a doubled letter', 'carrt', 1, 0.7, ['cart 0.65']],
  ['a letter too many at the end', 'carts', 1, 1.4, ['cares 1.25', 'cart 1.4']],
  ['the key beside', 'csr', 1, 1.1, ['car 1.1']],
  ['one vowel for another', 'coreate', 1, 1.2, ['create 1.1']],
  ['letters in the wrong order', 'caer', 1, 0.8, ['care 0.8']],
  ['a wrong first letter, which costs more', 'gcar', 1, 1.8, ['car 1.6', 'scar 1.75']],
  ['no first letter', 'reate', 1, 1.8, ['create 1.3']],
  ['two slips', 'tokins', 2, 2.3, ['taking 2.15']],
  ['two slips behind the first letter only', 'akin', 2, 2.3, []],
  ['the word itself, which is none', 'cat', 1, 0.5, []],
  ['a word of more letters than a path has', 'car'.repeat(40), 1, 1.8, []],
])('%s', (_what, word, edits, cost, expected) => expect(near(word, edits, cost)).toEqual(expected));

test.each([0, 1, 2, 3])('are the same when the lexicon lies %d bytes into its memory', (offset) =>
  expect(near('crat', 1, 1, shifted(offset))).toEqual(['cart 0.8', 'crate 0.8']),
);
