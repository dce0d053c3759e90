import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_PRESET, presetLayers } from '../src/config/preset.ts';
import { createResolver } from '../src/config/resolve-config.ts';
import { lintOptions } from '../src/create-linter.ts';
import { randomFrom } from '../src/dev/fuzz/mutate.ts';
import { rules } from '../src/generated/bundled/rules.js';
import { lint } from '../src/lint.ts';
import { createProseMemory } from '../src/model/prose-memory.ts';
import { readBrief } from '../src/read-brief.ts';
import { bundledLexicon } from './bundled.ts';

const options = () =>
  lintOptions(createResolver(presetLayers(DEFAULT_PRESET))('/brief.md'), rules, { lexicons: () => bundledLexicon });

const inFolder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
    : [];
/** The briefs of other people take long: a few of them. */
const EVERY = 30;
const documents = [
  ...inFolder('fixtures/briefs'),
  ...inFolder('../shared/eval/data/briefs').filter((_, index) => index % EVERY === 0),
].filter((path) => path.endsWith('.md'));

const EDITS = 8;
const PIECES = ['', 'x', ' ', '\n', '\n\n', 'teh ', '“', '`', '# ', '- ', '| a |', '](', 'TBD', 'the U.S. and the US'];

/** What somebody does to a document: types a little, takes something out, or puts a stretch of it somewhere else again. */
function edited(text: string, random: () => number): string {
  const below = (count: number): number => Math.floor(random() * count);
  const [at, from] = [below(text.length + 1), below(text.length + 1)];
  const taken = random() < 0.5 ? 0 : below(100);
  const put = random() < 0.5 ? (PIECES[below(PIECES.length)] ?? '') : text.slice(from, from + below(300));
  return text.slice(0, at) + put + text.slice(at + taken);
}

test.each(documents)('%s is checked the same with what is remembered of its versions before', (path) => {
  const random = randomFrom(path.length);
  const remembering = { ...options(), memory: createProseMemory() };
  let text = readFileSync(path, 'utf8');
  for (let edit = 0; edit <= EDITS; edit++) {
    expect([text, lint(text, remembering)]).toEqual([text, lint(text, options())]);
    text = edited(text, random);
  }
});

test('prose that says the same in the same place is one object from version to version, and never two in one', () => {
  const memory = createProseMemory();
  const read = (text: string) => readBrief(text, { aliases: new Map(), memory }).brief.prose;
  const before = read('# Quay\n\nIt is old.\n\nIt is old.\n\nIt leaks.\n');
  const after = read('# Quay\n\nIt is old.\n\n## Roof\n\nIt is old.\n\nIt leaks.\n');
  expect(after.map((prose) => before.indexOf(prose))).toEqual([0, 1, -1, -1, -1]);
  expect(new Set(read('It is old.\n\nIt is old.\n'))).toHaveProperty('size', 2);
});

test.each([
  ['in another role', '> It is old.\n'],
  ['in another section', '# Quay\n\n## Roof\n\nIt is old.\n'],
  ['with code in it', '`It` is old.\n'],
  ['in a table', '| Quay |\n|---|\n| It is old. |\n'],
])('prose that says the same %s is another', (_, text) => {
  const memory = createProseMemory();
  const read = (version: string) => readBrief(version, { aliases: new Map(), memory }).brief.prose;
  const [before] = read('It is old.\n');
  expect(before?.text).toBe('It is old.');
  expect(read(text)).not.toContain(before);
});
