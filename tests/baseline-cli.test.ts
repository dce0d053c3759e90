import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Scratch, isInstalled } from './scratch.ts';

const CLI = resolve('dist/cli.js');
const BRIEF =
  '# Grain at the north quay\n\nThe harbour handled more graain than timber.\n\n## Outlook\n\nThe harbour grows.\n';

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

  test('need a commit that git knows', () => {
    const { status, output } = brieflint('--since=--output=diff.txt', 'briefs');
    expect(status).toBe(2);
    expect(output[0]).toMatch(/^brieflint: Git cannot tell what has changed/);
  });
});
