import { describe, expect, test } from 'vitest';
import type { FixRequest } from '../src/fixers/fixer.ts';
import { fixers } from '../src/fixers/fixers.ts';
import { readBrief } from '../src/read-brief.ts';
import { applyEdits } from '../src/text/edit.ts';

/** A text after a fixer has dealt with a finding on a piece of it; unchanged when the fixer knows no way. */
function fixed(use: string, text: string, quote: string, expected: string[] = [], facts = {}): string {
  const { brief, sourceMap } = readBrief(text, { aliases: new Map() });
  const start = text.indexOf(quote);
  const request: FixRequest = {
    text,
    brief,
    place: { start, end: start + quote.length },
    pointer: '',
    placeOf: sourceMap.placeOf,
    locate: sourceMap.locate,
    expected,
    facts: (name) => Reflect.get(facts, name) as unknown,
    recovery: [],
  };
  return applyEdits(text, fixers[use]?.(request) ?? []);
}

describe('a heading that skips a level is raised', () => {
  test.each([
    ['alone', '# A\n\n### B\n\nText.\n', '### B', '# A\n\n## B\n\nText.\n'],
    [
      'with those that hang on it, up to the next of its rank',
      '# A\n\n#### B\n\n##### C\n\n#### D\n\n## E\n\n### F\n',
      '#### B',
      '# A\n\n## B\n\n### C\n\n## D\n\n## E\n\n### F\n',
    ],
    ['unless one of them has no marks to shorten', '# A\n\n#### B\n\nC\n---\n', '#### B', '# A\n\n## B\n\nC\n---\n'],
    ['and nothing else is', '# A\n\n### B\n', 'B', '# A\n\n### B\n'],
  ])('%s', (_what, text, quote, after) => {
    expect(fixed('heading-level', text, quote)).toBe(after);
  });
});

describe('a letter gets the case that is expected', () => {
  test.each([
    ['upper', 'é', 'É'],
    ['lower', 'É', 'é'],
    ['upper', 'É', 'É'],
    ['upper', 'ß', 'ß'],
  ])('%s: %s', (expected, letter, after) => {
    expect(fixed('letter-case', `- ${letter}a\n`, letter, [], { usual: expected })).toBe(`- ${after}a\n`);
  });
});

test('every place that differs is written as the rest', () => {
  const replacements = [
    { prose: 0, index: 8, was: "'", text: '’' },
    { prose: 1, index: 4, was: '"', text: '“' },
  ];
  expect(fixed('replace-all', '# The city\'s plan\n\nThe *"new" bus*\n', '', [], { replacements })).toBe(
    '# The city’s plan\n\nThe *“new" bus*\n',
  );
  expect(fixed('replace-all', '# The city’s plan\n', '', [], { replacements })).toBe('# The city’s plan\n');
});

describe('an anchor is written as the heading has it', () => {
  test.each([
    ['a slip', '[Costs](#cots)', ['costs'], '[Costs](#costs)'],
    ['a word more', '[Costs](#the-costs)', ['costs'], '[Costs](#costs)'],
    ['a word less', '[Annex](#annex)', ['annex-c'], '[Annex](#annex-c)'],
    ['another letter or number is another place', '[Annex](#annex-d)', ['annex-c'], '[Annex](#annex-d)'],
    ['without a guess', '[Costs](#cots)', [], '[Costs](#cots)'],
    ['another file', '[Costs](a.md#cots)', ['costs'], '[Costs](a.md#cots)'],
    ['a link with a title', '[Costs](#cots "Costs")', ['costs'], '[Costs](#cots "Costs")'],
  ])('%s', (_what, text, expected, after) => {
    expect(fixed('link-anchor', text, text, expected)).toBe(after);
  });
});

test('the best of the expected texts takes the place', () => {
  expect(fixed('replace', 'The prot.', 'prot', ['port', 'part'])).toBe('The port.');
  expect(fixed('replace', 'The prot.', 'prot')).toBe('The prot.');
});
