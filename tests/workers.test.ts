import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { brief } from '../bench/briefs.ts';

const counting = pathToFileURL(resolve('tests/count-workers.mjs')).href;

/** How many workers a check of these texts starts. */
function workersFor(texts: readonly string[], jobs: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'brieflint-workers-'));
  const log = join(folder, 'workers.log');
  writeFileSync(log, '');
  for (const [index, text] of texts.entries()) writeFileSync(join(folder, `${index}.md`), text);
  const program = [
    '--import',
    counting,
    resolve('dist/cli.js'),
    '--no-cache',
    '--timeout',
    '1',
    '--jobs',
    jobs,
    folder,
  ];
  const { status, stderr } = spawnSync(process.execPath, program, {
    env: { ...process.env, WORKER_LOG: log },
    encoding: 'utf8',
  });
  expect({ failed: status === null, stderr }).toEqual({ failed: false, stderr: '' });
  return readFileSync(log, 'utf8').split('\n').length - 1;
}

const briefs = (count: number): string[] => Array.from({ length: count }, (_, seed) => brief(seed));
/** May take for ever, and a thread of its own is the only one that can be stopped. */
const HAZARD = `${'- '.repeat(1875)}x${'\n'.repeat(1875)}`;

test.each([
  ['a few briefs', briefs(5), '4', 0],
  ['many, one at a time', briefs(100), '1', 0],
  ['many, two at a time', briefs(100), '2', 2],
  ['one that may hang', [HAZARD], '1', 1],
])('workers are started when they pay: %s', (_, texts, jobs, expected) => {
  expect(workersFor(texts, jobs)).toBe(expected);
});
