import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findConfig } from '../src/config/find-config.ts';
import { matchesGlob } from '../src/config/glob.ts';
import { loadConfig } from '../src/config/load-config.ts';
import { readData } from '../src/config/read-data.ts';
import { problemResult } from '../src/config/problem-result.ts';
import { createResolver, isIgnored, type Layer } from '../src/config/resolve-config.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures/configs');

describe('a broken configuration is reported where it is wrong', () => {
  const names = readdirSync(`${fixtures}/broken`).filter((name) => !name.endsWith('.txt'));
  test.each(names)('%s', async (name) => {
    const { files } = await loadConfig(`${fixtures}/broken/${name}`);
    const lines = files.flatMap((file) =>
      problemResult(file, 'internal/config').diagnostics.map(({ position: { start, end }, message, help }) => {
        const place = `${start.line}:${start.column}-${end.line}:${end.column}`;
        return `${place} ${message}${help === undefined ? '' : `\n    ${help}`}`.replaceAll(fixtures, '…');
      }),
    );
    expect(lines.length).toBeGreaterThan(0);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`${fixtures}/broken/${name}.txt`);
  });
});

test('a configuration says the same in every format', async () => {
  const names = [
    'brieflint.config.yaml',
    'brieflint.config.jsonc',
    'brieflint.config.toml',
    '.brieflintrc',
    'package.json',
  ];
  const loaded = await Promise.all(names.map((name) => loadConfig(`${fixtures}/formats/${name}`)));
  const [first, ...others] = loaded.map(({ layers }) => layers);
  expect(loaded.flatMap(({ files }) => files.flatMap(({ problems }) => problems))).toEqual([]);
  for (const layers of others) expect(layers).toEqual(first);
});

test.skipIf(process.platform === 'win32')('a link out of the repository is not followed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'brieflint-link-'));
  mkdirSync(`${folder}/repository/.git`, { recursive: true });
  writeFileSync(`${folder}/secret`, 'token: abc\n');
  symlinkSync('../secret', `${folder}/repository/brieflint.config.yaml`);
  const { files } = await loadConfig(`${folder}/repository/brieflint.config.yaml`);
  expect(files.map(({ text, problems }) => [text, problems.map(({ message }) => message)])).toEqual([
    ['', [`This links to a file outside of ${folder}/repository`]],
  ]);
  rmSync(folder, { recursive: true });
});

test('a mistake in package.json is reported at its place there', async () => {
  const { files } = await loadConfig(`${fixtures}/broken-package/package.json`);
  const [diagnostic] = files.flatMap((file) => problemResult(file, 'internal/config').diagnostics);
  expect(diagnostic).toMatchObject({
    message: 'Unknown key “ruls”; did you mean “rules”?',
    position: { start: { line: 5, column: 5 } },
    expected: ['rules'],
  });
});

const problemsOf = async (name: string, text: string) =>
  (await readData(name, text)).problems.map(({ message }) => message);

test('a huge or endlessly nested configuration is refused', async () => {
  expect(await problemsOf('a.yaml', ' '.repeat(300_000))).toEqual(['File is larger than 256 KiB']);
  for (const name of ['a.json', 'a.yaml', 'a.toml']) {
    const start = name.endsWith('toml') ? 'words = ' : '';
    expect(await problemsOf(name, start + '['.repeat(100_000))).not.toEqual([]);
    expect(await problemsOf(name, `${start}${'['.repeat(70)}${']'.repeat(70)}`)).toEqual([
      'Values are nested deeper than 64',
    ]);
  }
});

describe('what holds for a document', () => {
  const folder = `${fixtures}/good`;
  const path = `${folder}/brieflint.config.yaml`;
  const resolver = async () => createResolver((await loadConfig(path)).layers);

  test('the nearest configuration is found, up to the root of the repository', () => {
    expect(findConfig(`${folder}/drafts/2026`)).toBe(path);
    expect(findConfig(resolve(fixtures, '../briefs'))).toBe(undefined);
  });

  test('presets, extended files and the file itself are merged', async () => {
    const config = (await resolver())(`${folder}/kiel.md`);
    expect(config).toMatchObject({ language: 'en-GB', words: ['Baltica', 'Ostsee'], contract: 'policy-brief' });
    expect(config.aliases['summary']).toEqual(expect.arrayContaining(['Executive summary', 'In a nutshell']));
  });

  test.each([
    ['drafts/kiel.md', { words: ['Baltica', 'Ostsee', 'Nordstern'] }],
    ['annexes/kiel.draft.md', { words: ['Baltica', 'Ostsee', 'Nordstern'] }],
    ['memos/kiel.md', { words: ['Baltica', 'Ostsee'], contract: `${folder}/base/memo.yaml` }],
  ])('overrides and contracts apply by glob: %s', async (name, config) => {
    expect((await resolver())(`${folder}/${name}`)).toMatchObject(config);
  });

  test('documents for which the same holds share one object', async () => {
    const resolveConfig = await resolver();
    expect(resolveConfig(`${folder}/a.md`)).toBe(resolveConfig(`${folder}/b.md`));
  });

  test('an ignored document is known as such', async () => {
    const { layers } = await loadConfig(path);
    expect([`${folder}/archive/2019.md`, `${folder}/kiel.md`].map((one) => isIgnored(layers, one))).toEqual([
      true,
      false,
    ]);
  });

  test('later settings of a rule win, its options are merged', () => {
    const layers = [
      { folder: '/', config: { rules: { typo: ['warning', { limit: 3, names: true }] } } },
      { folder: '/', config: { rules: { typo: { options: { limit: 4 } } } } },
      { folder: '/', config: { rules: { 'broken-dash': 'off' } } },
    ] as const satisfies Layer[];
    expect(createResolver(layers)('/a.md').rules).toEqual({
      typo: { severity: 'warning', options: { limit: 4, names: true } },
      'broken-dash': { severity: 'off' },
    });
  });
});

describe('globs', () => {
  test.each([
    ['*.md', 'a.md', true],
    ['*.md', 'briefs/2024/a.md', true],
    ['./*.md', 'a.md', true],
    ['briefs/*.md', 'briefs/a.md', true],
    ['briefs/*.md', 'briefs/2024/a.md', false],
    ['briefs/**', 'briefs/2024/a.md', true],
    ['briefs/**/a.md', 'briefs/a.md', true],
    ['**/drafts/**', 'x/y/drafts/z/a.md', true],
    ['**/drafts/**', 'x/y/draft/z/a.md', false],
    ['brief-?.md', 'brief-1.md', true],
    ['brief-?.md', 'brief-10.md', false],
    ['{briefs,memos/{old,new}}/*.md', 'memos/new/a.md', true],
    ['{briefs,memos/{old,new}}/*.md', 'memos/a.md', false],
    ['a.md', 'aXmd', false],
  ])('%s, %s: %s', (glob, path, matches) => {
    expect(matchesGlob(glob, path)).toBe(matches);
  });

  test('a glob made to take for ever does not', () => {
    expect(matchesGlob('*a'.repeat(400), `${'a'.repeat(5000)}b`)).toBe(false);
    expect(matchesGlob(`${'**/a/'.repeat(150)}b`, `${'a/'.repeat(2000)}c`)).toBe(false);
  });
});
