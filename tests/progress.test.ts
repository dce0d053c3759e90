import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createProgress } from '../src/cli/progress.ts';
import { Scratch, isInstalled } from './scratch.ts';

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

test.runIf(isInstalled('script'))('the program tells it on a terminal, and nowhere else', () => {
  const scratch = new Scratch('progress');
  // The first has no verdict before its time is over, so the run is a long one on any machine.
  scratch.write('a.md', `${'- '.repeat(1875)}x${'\n'.repeat(1875)}`);
  for (const name of ['b.md', 'c.md']) scratch.write(name, '# Ferry fares\n\nThe government pays for the boat.\n');
  const command = `"${process.execPath}" "${resolve('dist/cli.js')}" . --format text --timeout 1.5`;
  const onTerminal = scratch.run('script', '-qec', command, '/dev/null');
  const elsewhere = scratch.run('sh', '-c', command);
  scratch.remove();
  expect(onTerminal.status).toBe(2);
  expect(onTerminal.output).toMatch(
    /^\r\u001b\[2K1 of 3 documents, \d+ a second, \d+ s left(?:\r\u001b\[2K2 of 3 .* left)?\r\u001b\[2Ka\.md:1:1: error/,
  );
  expect(elsewhere).toEqual({ status: 2, output: expect.stringMatching(/^a\.md:1:1: error.*\n$/) });
});
