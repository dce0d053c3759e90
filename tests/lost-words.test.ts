import { expect, test } from 'vitest';
import { lostWords } from '../src/text/lost-words.ts';
import type { Edit } from '../src/generated/report.ts';

const replace = (text: string, words: string, by: string): Edit => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: by };
};
const BEFORE = 'The fare rose, and the fare fell.';

test.each<[what: string, after: string, edits: Edit[], lost: string[]]>([
  ['the same text loses nothing', BEFORE, [], []],
  ['other marks and more words lose nothing', '## The fare rose\n\nand so the **fare** fell', [], []],
  ['a word that is gone', 'The fare rose, and the fell.', [], ['fare']],
  ['a word in another place', 'fare The rose, and the fare fell.', [], ['rose', 'and', 'the', 'fare']],
  ['another letter case', 'the fare rose, and the fare fell.', [], ['The']],
  ['a word that an edit replaces by another', 'The fare rose, but the fare fell.', [replace(BEFORE, 'and', 'but')], []],
  ['a word that an edit removes', 'The fare rose, the fare fell.', [replace(BEFORE, ' and', '')], ['and']],
  [
    'of several edits, each counts at its place',
    'A fare rose, and the toll fell.',
    [replace(BEFORE, 'fare fell', 'toll fell'), replace(BEFORE, 'The', 'A')],
    [],
  ],
])('%s', (_what, after, edits, lost) => {
  expect(lostWords(BEFORE, after, edits)).toEqual(lost);
});

test('a text of many words is compared once, however little is left of it', () => {
  const words = Array.from({ length: 200_000 }, (_, i) => `word${i % 1000}`);
  const lost = lostWords(words.join(' '), `${'word0 '.repeat(100_000)}end`, []);
  expect(lost).toHaveLength(200_000 - 200);
});
