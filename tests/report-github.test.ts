import { expect, test } from 'vitest';
import type { Diagnostic, Severity } from '../src/generated/report.ts';
import { github } from '../src/report/github.ts';
import { markdown } from '../src/report/markdown.ts';
import { pretty } from '../src/report/pretty.ts';
import { createReport } from '../src/report/report.ts';
import { text } from '../src/report/text.ts';
import { visible } from '../src/report/visible.ts';
import { commandsIn } from './github-runner.ts';
import {
  context,
  emptyReport,
  everyReport,
  finding,
  floodReport,
  hostilePath,
  hostileReport,
} from './report-fixture.ts';

const annotationsOf = (report: typeof floodReport): ReturnType<typeof commandsIn> =>
  commandsIn(github(report, context()));

test('the runner makes an annotation of each finding, the most severe first', () => {
  const annotations = annotationsOf(floodReport);
  expect(annotations.map(({ name }) => name)).toEqual([
    ...Array.from({ length: 4 }, () => 'error'),
    ...Array.from({ length: 4 }, () => 'warning'),
    'notice',
  ]);
  expect(annotations[0]).toEqual({
    name: 'error',
    properties: {
      file: 'briefs/flood-insurance.md',
      line: '3',
      endLine: '3',
      col: '341',
      endColumn: '348',
      title: 'typo',
    },
    data: '“affford” is no known word',
  });
});

test('a place over several lines has no columns, which GitHub would refuse', () => {
  expect(annotationsOf(floodReport)[1]?.properties).toEqual({
    file: 'briefs/flood-insurance.md',
    line: '11',
    endLine: '15',
    title: 'swallowed-table',
  });
});

test('nothing found, nothing said', () => {
  expect(github(emptyReport, context())).toBe('');
});

const many = (severity: Severity): Diagnostic[] =>
  Array.from({ length: 12 }, (_, index) => finding({ severity, message: `${severity} ${index + 10}` }));

test('ten annotations of a severity, the others as plain lines in a group', () => {
  const report = createReport([{ path: 'a.md', diagnostics: [...many('info'), ...many('error')] }]);
  const output = github(report, context());
  const names = commandsIn(output).map(({ name }) => name);
  expect(names).toEqual([
    ...Array.from({ length: 10 }, () => 'error'),
    ...Array.from({ length: 10 }, () => 'notice'),
    'group',
    'endgroup',
  ]);
  expect(output.slice(output.indexOf('::group'))).toBe(`\
::group::4 more findings
a.md:1:1: error[typo] error 20
a.md:1:1: error[typo] error 21
a.md:1:1: info[typo] info 20
a.md:1:1: info[typo] info 21
::endgroup::
`);
});

/** What is left of a text once its control characters are visible, apart from line ends. */
const kept = (value: string): string => visible(value).replaceAll('\\r', '\r').replaceAll('\\n', '\n');

test('a hostile name and message arrive whole and command nothing', () => {
  const commands = annotationsOf(hostileReport);
  expect(commands).toHaveLength(1);
  expect(commands[0]?.name).toBe('error');
  expect(commands[0]?.properties['file']).toBe(kept(hostilePath));
  expect(commands[0]?.data).toContain('\r\n##[error]\\u{1B}[2J');
});

test.each(Object.entries({ pretty, text, markdown }))('%s output commands nothing either', (_, reporter) => {
  for (const [, report] of everyReport) expect(commandsIn(reporter(report, context()))).toEqual([]);
});
