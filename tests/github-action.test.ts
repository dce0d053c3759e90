import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { text } from '../src/report/text.ts';
import { commandsIn } from './github-runner.ts';
import { checkOutRelease } from './release.ts';
import { context, floodReport } from './report-fixture.ts';
import { Scratch } from './scratch.ts';

interface Action {
  inputs: Record<string, { default: string }>;
  outputs: Record<string, { value: string }>;
  runs: { using: string; steps: [{ id: string; shell: string; env: Record<string, string>; run: string }] };
}

const action = parse(readFileSync('action.yml', 'utf8')) as Action;
const [step] = action.runs.steps;

const BAD =
  '# Harbour dues\n\nDues rose.\n\n- Large: ships pay more.\n- Small: ships pay less.\n| Ship | Due |\n|---|---|\n| Ferry | 40 |\n';

test('no input is ever part of a script', () => {
  expect(action.runs.steps.map(({ run }) => run).join('\n')).not.toContain('${{');
  expect(Object.values(step.env)).toEqual(Object.keys(action.inputs).map((name) => `\${{ inputs.${name} }}`));
});

describe.skipIf(!existsSync('dist/cli.js'))('as a GitHub action', { timeout: 120_000 }, () => {
  let release: Scratch;
  let workspace: Scratch;
  beforeAll(() => {
    release = checkOutRelease();
  }, 120_000);
  afterAll(() => release.remove());
  beforeEach(() => {
    workspace = new Scratch('workspace');
    workspace.write('brief.md', BAD);
  });
  afterEach(() => workspace.remove());

  /** Does what the runner does with a composite action: inputs and defaults into the environment, the script into a shell. */
  function use(given: Record<string, string> = {}, actionPath = release.folder) {
    const inputs = Object.entries(step.env).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? '';
      return `${name}=${given[input] ?? action.inputs[input]?.default ?? ''}`;
    });
    // The runner's own files lie outside the checkout; here, where git does not look.
    const temp = join(workspace.folder, '.git');
    for (const name of ['output', 'summary']) workspace.write(`.git/${name}`, '');
    const variables = [`GITHUB_OUTPUT=${temp}/output`, `GITHUB_STEP_SUMMARY=${temp}/summary`, `RUNNER_TEMP=${temp}`];
    const shell = [step.shell, '--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run];
    const { status, output } = workspace.run(
      'env',
      ...inputs,
      ...variables,
      `GITHUB_ACTION_PATH=${actionPath}`,
      ...shell,
    );
    const lines = readFileSync(`${temp}/output`, 'utf8').split('\n').filter(Boolean);
    const outputs = Object.fromEntries(lines.map((line) => line.split('=', 2))) as Record<string, string>;
    return { status, output, outputs, summary: readFileSync(`${temp}/summary`, 'utf8') };
  }

  test('findings become annotations, a summary and outputs', () => {
    const { status, output, outputs, summary } = use();
    expect(status).toBe(1);
    expect(commandsIn(output)).toEqual([
      {
        name: 'error',
        properties: { file: 'brief.md', line: '7', endLine: '7', col: '1', endColumn: '15', title: 'swallowed-table' },
        data: 'A table of 2 columns and 1 row is glued to the text above; a blank line was expected',
      },
    ]);
    expect(summary).toContain('1 error in 1 file');
    const promised = Object.values(action.outputs).map(({ value }) => /outputs\.(\w+)/.exec(value)?.[1]);
    expect(Object.keys(outputs).toSorted()).toEqual(promised.toSorted());
    expect(outputs).toEqual({ status: '1', files: '1', errors: '1', warnings: '0', infos: '0', fixable: '1' });
  });

  test('a SARIF file for code scanning, and a readable log', () => {
    const { status, output } = use({ report: 'sarif', 'sarif-file': 'a b.sarif' });
    expect(status).toBe(1);
    expect(commandsIn(output)).toEqual([]);
    expect(output).toContain('swallowed-table');
    const sarif = JSON.parse(readFileSync(join(workspace.folder, 'a b.sarif'), 'utf8')) as { version: string };
    expect(sarif.version).toBe('2.1.0');
  });

  test('a clean brief passes, and so does any brief that may fail', () => {
    expect(use({ 'fail-on': 'never' }).status).toBe(0);
    workspace.write('brief.md', '# Harbour dues\n\nDues rose.\n');
    expect(use({ report: 'log' })).toMatchObject({ status: 0, outputs: { status: '0', errors: '0' } });
  });

  test('paths and arguments are lines: blanks and shell characters are part of them', () => {
    workspace.write('a b; touch owned.md', BAD);
    const { output } = use({ paths: 'a b; touch owned.md\n', arguments: '--rule=swallowed-table=warning\n--quiet' });
    expect(output).not.toContain('brief.md');
    expect(use({ paths: '$(touch owned).md\n`touch owned`.md', report: '$(touch owned)' }).status).toBe(2);
    expect(use({ config: '$(touch owned)', 'fail-on': '"; touch owned; "' }).status).toBe(2);
    expect(existsSync(join(workspace.folder, 'owned'))).toBe(false);
  });

  test('what could not be checked fails with status 2', () => {
    expect(use({ paths: 'gone.md' })).toMatchObject({ status: 2, outputs: { status: '2' } });
    expect(use({ arguments: '--no-such-option' })).toMatchObject({ status: 2, outputs: { status: '2' } });
  });

  test('a ref without a build says what to use instead', () => {
    workspace.write('action/ci/github-action.sh', readFileSync('ci/github-action.sh', 'utf8'));
    const { status, output } = use({}, `${workspace.folder}/action`);
    expect(status).toBe(2);
    expect(commandsIn(output)[0]?.data).toBe('This ref carries no build; use a release tag');
  });
});

test('the problem matcher reads the text format', () => {
  interface Matcher {
    owner: string;
    severity?: string;
    pattern: [{ regexp: string } & Record<string, number>];
  }
  const { problemMatcher } = JSON.parse(readFileSync('ci/problem-matcher.json', 'utf8')) as {
    problemMatcher: Matcher[];
  };
  const problems = text(floodReport, context())
    .trimEnd()
    .split('\n')
    .flatMap((line) =>
      problemMatcher.flatMap(({ severity, pattern: [{ regexp, ...groups }] }) => {
        const match = new RegExp(regexp).exec(line);
        const fields = Object.entries(groups).map(([name, group]) => [name, match?.[group]]);
        return match
          ? [{ ...(severity && { severity }), ...(Object.fromEntries(fields) as Record<string, string>) }]
          : [];
      }),
    );
  expect(problems).toHaveLength(9);
  expect(problems[0]).toEqual({
    file: 'briefs/flood-insurance.md',
    line: '3',
    column: '341',
    severity: 'error',
    code: 'typo',
    message: '“affford” is no known word',
  });
  expect(problems[3]).toMatchObject({ severity: 'notice', code: 'list-punctuation' });
});
