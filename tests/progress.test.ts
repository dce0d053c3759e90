import { expect, test } from 'vitest';
import { createProgress } from '../src/cli/progress.ts';

/** What is written when documents are done at these milliseconds. */
function written(total: number, times: readonly number[]): string[] {
  const texts: string[] = [];
  let time = 0;
  const progress = createProgress({ total, write: (text) => texts.push(text), now: () => time });
  for (time of times) progress.advance();
  progress.finish();
  return texts;
}

const WIPE = '\r\u001b[2K';

test('a short run is silent', () => {
  expect(written(3, [300, 600, 900])).toEqual([]);
});

test('a long one tells how far it is, how fast, and how long it will take', () => {
  expect(written(1000, [500, 1000, 1050, 2000])).toEqual([
    `${WIPE}2 of 1000 documents, 2 a second, 9 min left`,
    `${WIPE}4 of 1000 documents, 2 a second, 9 min left`,
    WIPE,
  ]);
  expect(written(50, [1000, 2000])).toEqual([
    `${WIPE}1 of 50 documents, 1 a second, 49 s left`,
    `${WIPE}2 of 50 documents, 1 a second, 48 s left`,
    WIPE,
  ]);
});

test('the last document needs no line of its own', () => {
  expect(written(1, [5000])).toEqual([]);
});
