import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../src/generated/report.ts';

/** Longer ones take most of the time and are licences of everything that a bundle holds. */
const LONGEST = 40_000;

/** The Markdown of other people that is at hand: what the project’s own packages say of themselves. */
const corpus = readdirSync('node_modules', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.md$/i.test(path))
  .sort()
  .map((path) => readFileSync(join('node_modules', path)))
  .filter(({ length }) => length > 0 && length < LONGEST);

/** What is found, without how much was fixed. */
const found = (results: Report['results']) => results.map(({ path, diagnostics }) => [path, diagnostics]);

test('each document of other people has a verdict, and their fixes converge', { timeout: 600_000 }, () => {
  const cwd = mkdtempSync(join(tmpdir(), 'brieflint-corpus-'));
  mkdirSync(join(cwd, '.git'));
  for (const [index, bytes] of corpus.entries()) writeFileSync(join(cwd, `${index}.md`), bytes);
  const check = (...args: string[]): Report['results'] => {
    const command = [resolve('dist/cli.js'), '.', '--format', 'json', '--no-cache', '--timeout', '60', ...args];
    const { stdout } = spawnSync(process.execPath, command, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
    return (JSON.parse(stdout) as Report).results; // printed by brieflint
  };
  const first = check('--fix-suggested');
  expect(first).toHaveLength(corpus.length);
  const internal = first.flatMap(({ diagnostics }) =>
    diagnostics.filter(({ ruleId }) => ruleId.startsWith('internal/')),
  );
  expect(internal).toEqual([]);
  expect(found(check('--fix-suggested'))).toEqual(found(first));
});
