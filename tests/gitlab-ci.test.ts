import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Scratch } from './scratch.ts';

interface Job {
  variables: Record<string, string>;
  script: string[];
  artifacts: { when: string; reports: { codequality: string; junit: string } };
}

const { brieflint: job } = parse(readFileSync('ci/gitlab.yml', 'utf8')) as { brieflint: Job };
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

test('the template names the current version', () => {
  expect(job.variables['BRIEFLINT_PACKAGE']).toBe(`brieflint@${version}`);
});

describe.skipIf(!existsSync('dist/cli.js'))('as a GitLab job', { timeout: 120_000 }, () => {
  let work: Scratch;
  beforeEach(() => {
    work = new Scratch('gitlab');
  });
  afterEach(() => work.remove());

  /** Does what the runner does: variables into the environment, the lines of the script into one shell that stops at a failure. */
  function run(changes: Record<string, string> = {}) {
    const { output } = work.run('npm', 'pack', '--silent', process.cwd());
    const packed = join(work.folder, output.trim().split('\n').at(-1) ?? '');
    const variables = { ...job.variables, BRIEFLINT_PACKAGE: packed, ...changes };
    const env = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
    return work.run('env', ...env, 'CI=true', 'sh', '-ec', job.script.join('\n'));
  }
  const report = (path: string): string => readFileSync(join(work.folder, path), 'utf8');

  test('a packed brieflint leaves both reports behind, whatever it finds', () => {
    work.write('brief.md', '# Ferry fares\n\n- One: a.\n- Two: b.\n| Line | Fare |\n|---|---|\n| North | 4 |\n');
    const { status, output } = run();
    expect(output).toContain('swallowed-table');
    expect(status).toBe(1);
    expect(job.artifacts.when).toBe('always');
    expect(JSON.parse(report(job.artifacts.reports.codequality))).toMatchObject([
      { check_name: 'swallowed-table', severity: 'major', location: { path: 'brief.md', lines: { begin: 5 } } },
    ]);
    expect(report(job.artifacts.reports.junit)).toContain('<testsuite name="brief.md" tests="1" failures="1"');
  });

  test('paths and arguments are variables', () => {
    work.write('brief.md', '# Ferry fares\n\nThey rose.\n');
    work.write('other.md', '- One: a.\n- Two: b.\n| Line | Fare |\n|---|---|\n| North | 4 |\n');
    expect(run({ BRIEFLINT_PATHS: 'brief.md' }).status).toBe(0);
    expect(run({ BRIEFLINT_ARGUMENTS: '--fail-on=never' }).status).toBe(0);
  });
});
