import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Scratch, isInstalled } from './scratch.ts';

const CLI = resolve('dist/cli.js');
const BRIEF =
  '# Grain at the north quay\n\nThe harbour handled more graain than timber.\n\n## Outlook\n\nThe harbour grows.\n';

const stores = (item: string) => `- ${item}\n| Grain | Tonnes |\n|---|---|\n| Rye | 40 |\n\n`;

describe.skipIf(!isInstalled('git') || !existsSync(CLI))('old findings', () => {
  let work: Scratch;
  const brieflint = (...args: string[]) => {
    const { status, output } = work.run(process.execPath, CLI, ...args);
    return { status, output: output.trim().split('\n') };
  };

  beforeAll(() => {
    work = new Scratch('baseline');
    work.write('briefs/grain.md', BRIEF);
    work.run('git', 'add', '-A');
    work.run('git', 'commit', '-qm', 'A brief');
  });
  afterAll(() => work.remove());

  test('are not reported again with a baseline, new ones are', () => {
    expect(brieflint('baseline')).toEqual({
      status: 0,
      output: ['.brieflint-baseline.json: 1 finding in 1 of 1 documents'],
    });
    const check = () => brieflint('--baseline', '.brieflint-baseline.json', '--format', 'text', 'briefs');
    expect(check()).toEqual({ status: 0, output: [''] });
    work.write('briefs/grain.md', BRIEF.replace('## Outlook', 'Less timbber came.\n\n## Outlook'));
    expect(check()).toEqual({
      status: 1,
      output: ['briefs/grain.md:5:6: error[typo] “timbber” looks misspelt; “timber” was expected'],
    });
  });

  test('are not reported with --since when their lines have not changed', () => {
    expect(brieflint('--since', 'HEAD', '--format', 'text', 'briefs').output).toEqual([
      'briefs/grain.md:5:6: error[typo] “timbber” looks misspelt; “timber” was expected',
    ]);
    work.write('briefs/new.md', BRIEF);
    expect(brieflint('--since', 'HEAD', '--format', 'text', 'briefs').output).toHaveLength(2);
  });

  test('are not repaired, and lines stay those of the author however many a fix adds', () => {
    const repaired = (item: string) => stores(item).replace('\n|', '\n\n|');
    work.write('silos.md', `# Silos\n\nOld stores of graain:\n\n${stores('Kept.')}New stores:\n\n${stores('Built.')}`);
    work.run('git', 'add', '-A');
    work.run('git', 'commit', '-qm', 'Silos');
    const after = (built: string, word: string) =>
      `# Silos\n\nOld stores of graain:\n\n${stores('Kept.')}New stores:\n\n${built}A ${word} store, see [the map](map.md).\n`;
    work.write('silos.md', after(stores('Built.').replace('Grain', 'Cereal'), 'timbber'));
    expect(brieflint('--fix-suggested', '--since', 'HEAD', '--format', 'text', 'silos.md')).toEqual({
      status: 0,
      output: ['silos.md:18:21: warning[missing-file] There is no file “map.md”'],
    });
    expect(readFileSync(join(work.folder, 'silos.md'), 'utf8')).toBe(
      after(repaired('Built.').replace('Grain', 'Cereal'), 'timber'),
    );
  });

  test('need a commit that git knows', () => {
    const { status, output } = brieflint('--since=--output=diff.txt', 'briefs');
    expect(status).toBe(2);
    expect(output[0]).toMatch(/^brieflint: Git cannot tell what has changed/);
  });
});
