import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { archive } from './archive.ts';
import { Scratch } from './scratch.ts';

/** A command of the walk-through in the README, its status and how its output ends. */
interface Step {
  readonly what: string;
  readonly run: string;
  readonly status: number;
  readonly ends?: string;
}

const steps = parse(readFileSync('fixtures/adopting.yaml', 'utf8')) as Step[];

describe.skipIf(!existsSync('dist/cli.js'))(
  'adopting brieflint in an archive of fifty defective briefs',
  { timeout: 60_000 },
  () => {
    let work: Scratch;
    beforeAll(() => {
      const programs = new Scratch('programs');
      symlinkSync(resolve('dist/cli.js'), join(programs.folder, 'brieflint'));
      work = new Scratch('archive', { PATH: `${programs.folder}:${process.env['PATH'] ?? ''}` });
      for (const [path, text] of Object.entries(archive())) work.write(path, text);
      work.run('git', 'add', '.');
      work.run('git', 'commit', '-qm', 'The archive');
      return () => programs.remove();
    });
    afterAll(() => work.remove());

    // Each step goes on where the one before it stopped.
    test.each(steps.map((step) => [step.what, step] as const))('%s', (_, { run, status, ends }) => {
      const outcome = work.run('sh', '-ec', run);
      expect({ status: outcome.status, ends: outcome.output.slice(-(ends ?? '').length || Infinity) }).toEqual({
        status,
        ends: ends ?? '',
      });
    });
  },
);
