import { expect, test } from 'vitest';
import { createBaseline, knownOf, parseBaseline, withoutKnown } from '../src/baseline/baseline.ts';
import { changedLines, onLines } from '../src/baseline/changed-lines.ts';
import { createSource, lineIndexAt, positionOf } from '../src/text/source.ts';

const OLD = '# Grain\n\n## Summary\n\nThe habour is full, the habour is old.\n\n## Outlook\n\nThe habour grows.\n';

/** A document with a finding at each of the words. */
function checked(text: string, ...words: string[]) {
  const source = createSource(text);
  const diagnostics = words.flatMap((word) =>
    [...text.matchAll(new RegExp(word, 'gi'))].map(({ 0: actual, index }) => ({
      ruleId: 'typo',
      severity: 'error' as const,
      message: `${actual} at ${index}`,
      position: positionOf(source, index, index + actual.length),
      pointer: '',
      actual,
    })),
  );
  return { text, path: 'grain.md', result: { path: 'grain.md', diagnostics } };
}

const known = (text: string, ...words: string[]): string[] => {
  const { result } = checked(text, ...words);
  const baseline = createBaseline([checked(OLD, 'habour')]);
  return withoutKnown(result.diagnostics, text, knownOf(baseline, 'grain.md')).map(({ message }) => message);
};

test('what is in the baseline is not reported again', () => {
  expect(known(OLD, 'habour')).toEqual([]);
});

test('edits elsewhere, moved sections and new blanks do not reopen findings', () => {
  const moved =
    '# Grain\n\nNew words.\n\n## Outlook\n\nThe  habour grows.\n\n## Summary\n\nNow the habour is full, and the Habour is old.\n';
  expect(known(moved, 'habour')).toEqual([]);
});

test('one more of the same in a section is new, and so is the first in another', () => {
  const text = OLD.replace('is old', 'is an old habour').replace('# Grain\n', '# Grain in the habour\n');
  expect(known(text, 'habour')).toHaveLength(2);
});

test('failures of the tool are never known', () => {
  const one = checked(OLD, 'habour');
  const diagnostics = one.result.diagnostics.map((each) => ({ ...each, ruleId: 'internal/timeout' }));
  const baseline = createBaseline([{ ...one, result: { ...one.result, diagnostics } }]);
  expect(withoutKnown(diagnostics, OLD, knownOf(baseline, 'grain.md'))).toEqual(diagnostics);
});

test('a baseline survives its file, another file is refused', () => {
  const baseline = createBaseline([checked(OLD, 'habour')]);
  expect(parseBaseline(JSON.stringify(baseline))).toEqual(baseline);
  expect(() => parseBaseline('{"version": 2}')).toThrow('is no baseline');
});

test('changed lines are read from a diff', () => {
  const diff = [
    'diff --git a b',
    '--- briefs/a.md',
    '+++ briefs/a.md',
    '@@ -3 +3,2 @@ ## Summary',
    '-old',
    '+new',
    '+newer',
    '@@ -9,2 +10,0 @@',
    '-gone',
    '-gone too',
    '--- a b.md\t',
    '+++ a b.md\t',
    '@@ -1 +1 @@',
    '--- "say \\"so\\".md"',
    '+++ "say \\"so\\".md"',
    '@@ -0,0 +1,3 @@',
  ].join('\n');
  expect(Object.fromEntries(changedLines(diff))).toEqual({
    'briefs/a.md': [
      { first: 3, last: 4 },
      { first: 10, last: 11 },
    ],
    'a b.md': [{ first: 1, last: 1 }],
    'say "so".md': [{ first: 1, last: 3 }],
  });
});

test('only findings that touch a changed line are kept', () => {
  const { diagnostics } = checked(OLD, 'habour').result;
  const source = createSource(OLD);
  const kept = onLines(diagnostics, [{ first: 8, last: 20 }], (offset) => lineIndexAt(source, offset) + 1);
  expect(kept.map(({ position }) => position.start.line)).toEqual([9]);
});
