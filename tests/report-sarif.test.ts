import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { lineHashes } from '../src/report/line-hash.ts';
import { createReport } from '../src/report/report.ts';
import { sarif } from '../src/report/sarif.ts';
import { context, everyReport, finding, floodReport, hostileReport } from './report-fixture.ts';

const require = createRequire(import.meta.url);
const schemaPath = require.resolve('@microsoft/jest-sarif').replace(/lib\/.*$/, 'lib/schemas/sarif-2.1.0-rtm.5.json');
const schema = JSON.parse(readFileSync(schemaPath, 'utf8')) as Record<string, unknown>;
// Draft 4, of which it uses nothing that later drafts changed but the name of `$id`; one of its patterns is no Unicode one.
for (const name of ['$schema', 'id']) delete schema[name];
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile(schema);

/** The part of SARIF that these tests look at. */
interface Log {
  runs: [
    {
      tool: { driver: { rules: Record<string, unknown>[] } };
      invocations: unknown[];
      results: {
        ruleId: string;
        ruleIndex: number;
        level: string;
        message: { text: string };
        [more: string]: unknown;
      }[];
    },
  ];
}

const logOf = (report: typeof floodReport): Log['runs'][0] => (JSON.parse(sarif(report, context())) as Log).runs[0];

test.each(everyReport)('a report with %s is valid SARIF 2.1.0', (_, report) => {
  isSarif(JSON.parse(sarif(report, context())));
  expect(isSarif.errors).toBeNull();
});

test.each(everyReport)('a report with %s has what GitHub code scanning requires', (_, report) => {
  const { tool, results } = logOf(report);
  const some = expect.stringMatching(/\S/) as unknown;
  const number = expect.any(Number) as unknown;
  for (const rule of tool.driver.rules) {
    expect(rule).toMatchObject({
      id: some,
      shortDescription: { text: some },
      fullDescription: { text: some },
      help: { text: some, markdown: some },
      defaultConfiguration: { level: expect.stringMatching(/^(error|warning|note|none)$/) as unknown },
      properties: { 'problem.severity': expect.stringMatching(/^(error|warning|recommendation)$/) as unknown },
    });
  }
  for (const result of results) {
    expect(tool.driver.rules[result.ruleIndex]?.['id']).toBe(result.ruleId);
    expect(result).toMatchObject({
      message: { text: some },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: some, uriBaseId: '%SRCROOT%' },
            region: { startLine: number, startColumn: number, endLine: number, endColumn: number },
          },
        },
      ],
      partialFingerprints: { primaryLocationLineHash: expect.stringMatching(/^[\da-f]+:\d+$/) as unknown },
    });
  }
});

test('a finding with a fix and a related place', async () => {
  const { results } = logOf(floodReport);
  const shown = results.filter(({ ruleId }) => ruleId === 'unmarked-heading' || ruleId === 'stated-count');
  await expect(JSON.stringify(shown, null, 2)).toMatchFileSnapshot('../fixtures/reports/flood-insurance.results.sarif');
});

test('a rule has a name besides its id, unless the two would be alike', () => {
  const names = logOf(floodReport).tool.driver.rules.map(({ id, name }) => [id, name]);
  expect(Object.fromEntries(names)).toMatchObject({ 'swallowed-table': 'SwallowedTable', typo: undefined });
});

test('a rule brings its page', () => {
  const rule = logOf(floodReport).tool.driver.rules.find(({ id }) => id === 'typo');
  expect(rule).toEqual({
    id: 'typo',
    shortDescription: { text: 'Every word is spelt as a dictionary or the author spells it.' },
    fullDescription: { text: 'Every word is spelt as a dictionary or the author spells it.' },
    help: {
      text: 'A misspelt word makes a reader doubt the figures beside it.\n\nSwitch it off for lists of codes.',
      markdown: 'A misspelt word makes a reader doubt the figures beside it.\n\nSwitch it off for lists of codes.',
    },
    helpUri: 'https://example.org/rules/typo',
    defaultConfiguration: { level: 'error', enabled: true },
    properties: { tags: ['documentation'], precision: 'high', 'problem.severity': 'error' },
  });
});

test('what hindered the tool is a notification, and the run did not succeed', () => {
  const diagnostics = [finding({ ruleId: 'internal/timeout', message: 'Too slow' })];
  const { invocations, results } = logOf(createReport([{ path: 'a.md', diagnostics, incomplete: true }]));
  expect(results).toEqual([]);
  expect(invocations).toMatchObject([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        { descriptor: { id: 'internal/timeout' }, message: { text: 'Too slow' }, level: 'error' },
      ],
    },
  ]);
});

test('brackets and braces of a brief are neither links nor placeholders', () => {
  expect(logOf(hostileReport).results[0]?.message.text).toContain('`\\[a](b)` {{0}} 🎉 漢');
});

test('GitHub refuses more than 25,000 results, so the least severe are left out', () => {
  const diagnostics = [
    ...Array.from({ length: 25_000 }, () => finding({ severity: 'info' })),
    finding({ severity: 'error' }),
  ];
  const { results } = logOf(createReport([{ path: 'a.md', diagnostics }]));
  expect(results).toHaveLength(25_000);
  expect(results[0]?.level).toBe('error');
});

/** Values that CodeQL's own implementation is tested with. */
test.each([
  ['', ['c129715d7a2bc9a3:1']],
  [' a\nb\n  \t\tc\n d', ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']],
  [
    ' hello; \t\r\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n',
    [
      'e9496ae3ebfced30:1',
      'fb7c023a8b9ccb3f:1',
      'ce8ba1a563dcdaca:1',
      'e20e36e16fcb0cc8:1',
      'b3edc88f2938467e:1',
      'c8e28b0b4002a3a0:1',
      'c129715d7a2bc9a3:1',
    ],
  ],
  [
    'Lorem ipsum dolor sit amet.\n'.repeat(10),
    [
      ...[1, 2, 3, 4, 5, 6].map((occurrence) => `a7f2ff13bc495cf2:${occurrence}`),
      'a7f2ff1481e87703:1',
      'a9cf91f7bbf1862b:1',
      '55ec222b86bcae53:1',
      'cc97dc7b1d7d8f7b:1',
      'c129715d7a2bc9a3:1',
    ],
  ],
])('the lines of %j have the fingerprints that CodeQL gives them', (text, hashes) => {
  expect(lineHashes(text)).toEqual(hashes);
});

test('a document outside the project is named by a whole address', () => {
  const { results } = logOf(createReport([{ path: '/srv/a b.md', diagnostics: [finding()] }]));
  expect(results[0]).toMatchObject({
    locations: [{ physicalLocation: { artifactLocation: { uri: 'file:///srv/a%20b.md' } } }],
  });
  expect(JSON.stringify(results)).not.toContain('%SRCROOT%');
});

test('a rule that is off is known and not enabled', () => {
  const rules = [{ id: 'typo', description: 'Words are known.', severity: 'off' as const, docs: 'Why.' }];
  const { tool } = (JSON.parse(sarif(createReport([]), context({ rules }))) as Log).runs[0];
  expect(tool.driver.rules).toMatchObject([{ id: 'typo', defaultConfiguration: { level: 'none', enabled: false } }]);
});
