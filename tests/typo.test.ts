import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Prose } from '../src/generated/brief.ts';
import { findTypos } from '../src/lexicon/spelling.ts';
import { openEnglish } from './english.ts';

const lexicon = await openEnglish();

const prose = (text: string, role: Prose['role'] = 'paragraph'): Prose => ({ text, role, verbatim: [] });
const typosOf = (...texts: string[]): string[] =>
  findTypos(
    texts.map((text) => prose(text)),
    lexicon,
  ).map(({ actual, expected }) => `${actual} → ${expected[0]}`);

test.each([
  ['International compliance must be Uphheld by all parties.', 'Uphheld → Upheld'],
  ['The goverment will publish its response in spring.', 'goverment → government'],
  ['This is teh only option that ministers considered.', 'teh → the'],
  ['Funding for adminstrations at the local level has fallen.', 'adminstrations → administrations'],
  ['THE GOVERNEMNT RESPONSE TO THE REVIEW', 'GOVERNEMNT → GOVERNMENT'],
])('finds the misspelling in “%s”', (text, expected) => expect(typosOf(text)).toEqual([expected]));

test.skipIf(!existsSync('../shared/seed'))('finds one misspelling in the seed brief', () => {
  const text = readFileSync('../shared/seed/serbia-sanctions-waiver.md', 'utf8');
  expect(typosOf(...text.split(/[\n|]/))).toEqual(['Uphheld → Upheld']);
});
