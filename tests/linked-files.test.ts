import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isUpToDate, lookUpFilesOf } from '../src/cli/linked-files.ts';
import { Scratch } from './scratch.ts';

const scratch = new Scratch('links');
scratch.write('map.svg', '');
scratch.write('docs/riders.svg', '');
const brief = join(scratch.folder, 'docs/brief.md');

test.each([
  ['riders.svg', true],
  ['../map.svg', true],
  ['../docs', true],
  ['audit.pdf', false],
  ['riders.svg/deeper.svg', false],
  // Outside of the repository nothing is looked up.
  ['../../no-such-file.svg', true],
])('a brief that links to %s: %s', (path, exists) => {
  expect(lookUpFilesOf(brief).exists(path)).toBe(exists);
});

test('a verdict holds as long as its files are as they were', () => {
  const { exists, answers } = lookUpFilesOf(brief);
  exists('riders.svg');
  exists('costs.svg');
  expect(answers).toEqual({ 'riders.svg': true, 'costs.svg': false });
  expect(isUpToDate(answers, brief)).toBe(true);
  scratch.write('docs/costs.svg', '');
  expect(isUpToDate(answers, brief)).toBe(false);
});
