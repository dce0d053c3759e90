import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createConfigSource } from '../src/config/config-source.ts';
import { matchesGlob } from '../src/config/glob.ts';
import { loadConfig } from '../src/config/load-config.ts';
import { problemResult } from '../src/config/problem-result.ts';

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

describe('what holds for a document', () => {
  const source = createConfigSource();
  const folder = `${fixtures}/good`;

  test('presets, extended files and the file itself are merged', async () => {
    const found = await source.configFor(`${folder}/kiel.md`);
    expect(found).toMatchObject({
      path: `${folder}/brieflint.config.yaml`,
      ignored: false,
      config: {
        language: 'en-GB',
        words: ['Baltica', 'Ostsee'],
        contract: 'policy-brief',
      },
    });
    expect('config' in found && found.config.aliases['summary']?.includes('In a nutshell')).toBe(true);
  });

  test.each([
    ['drafts/kiel.md', { words: ['Baltica', 'Ostsee', 'Nordstern'] }],
    ['annexes/kiel.draft.md', { words: ['Baltica', 'Ostsee', 'Nordstern'] }],
    ['memos/kiel.md', { words: ['Baltica', 'Ostsee'], contract: `${folder}/base/memo.yaml` }],
  ])('overrides and contracts apply by glob: %s', async (path, config) => {
    expect(await source.configFor(`${folder}/${path}`)).toMatchObject({ config });
  });

  test('documents for which the same holds share one object', async () => {
    const [one, two] = [await source.configFor(`${folder}/a.md`), await source.configFor(`${folder}/b.md`)];
    expect('config' in one && 'config' in two && one.config === two.config).toBe(true);
  });

  test('an ignored document is named as such', async () => {
    expect(await source.configFor(`${folder}/archive/2019.md`)).toMatchObject({ ignored: true });
  });

  test('settings of the command line win', async () => {
    const strict = createConfigSource({ settings: { rules: { typo: ['error', { limit: 3 }] } } });
    expect(await strict.configFor(`${folder}/kiel.md`)).toMatchObject({
      config: { rules: { typo: { severity: 'error', options: { limit: 3 } } } },
    });
  });

  test('without a configuration the default preset holds', async () => {
    const found = await createConfigSource({ none: true }).configFor(`${folder}/kiel.md`);
    expect(found).toMatchObject({ config: { language: 'en', words: [], rules: {} } });
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
    [`${'*a'.repeat(400)}`, `${'a'.repeat(5000)}b`, false],
    [`${'**/a/'.repeat(150)}b`, `${'a/'.repeat(2000)}c`, false],
  ])('%s, %s: %s', (glob, path, matches) => {
    expect(matchesGlob(glob, path)).toBe(matches);
  });
});
