import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isInstalled } from './scratch.ts';

const COUNT = 20_000;
const STREAM = `"${process.execPath}" "${resolve('dist/cli.js')}" stream`;

/** Documents as lines of JSON, with findings and without, and some lines that are none. */
const lines = Array.from({ length: COUNT }, (_, index) => {
  if (index % 1000 === 999) return `no JSON ${index}`;
  const sentence = ['The council funds it.', 'The the council funds it.', 'The coucil funds it.'][index % 3];
  return JSON.stringify({
    id: index,
    text: `# Pier ${index}\n\n${sentence}\n`,
  });
}).join('\n');

const run = (command: string) => {
  const { status, stdout, stderr } = spawnSync(command, {
    shell: true,
    input: lines,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
};

test.runIf(isInstalled('parallel'))('GNU parallel gives what one process gives', { timeout: 600_000 }, () => {
  const alone = run(STREAM);
  const ids = alone.stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line).id);
  expect(ids).toEqual(Array.from({ length: COUNT }, (_, index) => (index % 1000 === 999 ? null : index)));
  expect(run(`parallel --will-cite --pipe --keep-order --block 200k --jobs 2 '${STREAM}'`)).toEqual(alone);
});
