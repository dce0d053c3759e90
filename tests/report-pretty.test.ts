import { expect, test } from 'vitest';
import type { Diagnostic, Fix } from '../src/generated/report.ts';
import { pretty } from '../src/report/pretty.ts';
import { createReport } from '../src/report/report.ts';
import { context, emptyReport, finding, floodReport, reportOn } from './report-fixture.ts';

const golden = (name: string): string => `../fixtures/reports/flood-insurance.${name}`;

test.each([80, 120])('the whole report reads well at %i columns', async (width) => {
  const output = pretty(floodReport, context({ width }));
  await expect(output).toMatchFileSnapshot(golden(`pretty-${width}.txt`));
});

test('colour changes nothing but the colour', () => {
  const coloured = pretty(floodReport, context({ colour: true }));
  expect(coloured).toContain('\u001B[31m');
  expect(coloured.replaceAll(/\u001B\[\d+m/g, '')).toBe(pretty(floodReport, context()));
});

test('rules link to their pages where the terminal can', () => {
  const output = pretty(floodReport, context({ hyperlinks: true }));
  expect(output).toContain('\u001B]8;;https://example.org/rules/typo\u001B\\typo\u001B]8;;\u001B\\');
  expect(output).toContain(
    '\u001B]8;;https://example.org/contracts/policy-brief\u001B\\required-section\u001B]8;;\u001B\\',
  );
});

test('a link never carries what could end it', () => {
  const report = reportOn('a.md', 'word', 'word', { url: 'https://example.org/\u001B\\' });
  expect(pretty(report, context({ hyperlinks: true }))).not.toContain('\u001B');
});

test('a report without findings says so', () => {
  expect(pretty(emptyReport, context())).toBe('No findings in 0 files\n');
  expect(pretty(createReport([{ path: 'a.md', diagnostics: [] }]), context())).toBe('No findings in 1 file\n');
  expect(pretty(createReport([{ path: 'a.md', diagnostics: [], fixed: 2 }]), context())).toBe(
    '2 findings fixed; no findings left in 1 file\n',
  );
});

test('from the sixth finding of a rule on, its line is not shown; many findings are summarised by rule', () => {
  const text = `${'bord '.repeat(22)}\n`;
  const diagnostics = [...text.matchAll(/bord/g)].map(({ index }) =>
    finding({ severity: 'warning', position: at(index) }),
  );
  const report = createReport([{ path: 'a.md', diagnostics, incomplete: true }]);
  const output = pretty(report, context({ sourceOf: () => text }));
  expect(output.split('\n').filter((line) => line.includes('│'))).toHaveLength(5);
  expect(output.slice(output.indexOf('   1:96'))).toBe(`\
   1:96  warning  Wrong  typo
  1:101  warning  Wrong  typo
  1:106  warning  Wrong  typo

By rule
  22  typo

22 warnings in 1 file
`);
});

/** The place of a word of four letters. */
const at = (offset: number): Diagnostic['position'] => ({
  start: { line: 1, column: offset + 1, offset },
  end: { line: 1, column: offset + 5, offset: offset + 4 },
});

test('of a file with 200,000 findings, a thousand are shown and all are counted', () => {
  const diagnostics = Array.from({ length: 200_000 }, () => finding());
  const output = pretty(createReport([{ path: 'a.md', diagnostics }]), context());
  expect(output.match(/Wrong/g)).toHaveLength(1_000);
  expect(output.slice(output.indexOf('  …'))).toBe(
    '  … and 199000 more findings in this file\n\nBy rule\n  200000  typo\n\n200000 errors in 1 file\n',
  );
});

test('a document whose text is not at hand is reported without its lines', () => {
  const report = reportOn('gone.md', 'word', 'word');
  expect(pretty(report, context({ sourceOf: () => undefined }))).toBe(
    'gone.md\n\n   1:1  error    Wrong  typo\n\n1 error in 1 file\n',
  );
});

test.each([
  ['wide characters', '| 東部 | Uphheld |', 'Uphheld', '| 東部 | Uphheld |', '         ^^^^^^^'],
  ['a wide place', '漢字 x', '字', '漢字 x', '  ^^'],
  ['tabs', 'a\tbc', 'bc', 'a   bc', '    ^^'],
  ['combined characters and emoji', 'e\u0301 👩‍👩‍👧 x', 'x', 'e\u0301 👩‍👩‍👧 x', '     ^'],
  ['control characters', 'a\u001B[2Jb', 'b', 'a\\u{1B}[2Jb', '          ^'],
  ['a lone surrogate', 'a\uD800b', '\uD800', 'a\\u{D800}b', ' ^^^^^^^^'],
  ['bidirectional marks', 'a\u202Ecba', 'cba', 'a\\u{202E}cba', '         ^^^'],
  ['half-width katakana', 'ｱｲ x', 'x', 'ｱｲ x', '   ^'],
])('the place is underlined under %s', (_, text, quote, shown, underline) => {
  const lines = pretty(reportOn('a.md', text, quote), context({ sourceOf: () => text })).split('\n');
  expect(lines.slice(3, 5)).toEqual([`     1 │ ${shown}`, `         ${underline}`]);
});

test('an absence is marked where the thing belongs', () => {
  const position = { start: { line: 1, column: 5, offset: 4 }, end: { line: 1, column: 5, offset: 4 } };
  const report = reportOn('a.md', 'Word\n', 'Word', { position });
  expect(pretty(report, context({ sourceOf: () => 'Word\n' }))).toContain('     1 │ Word\n             ^\n');
});

test('a long line is cut around the place, at either end', () => {
  const text = `${'before '.repeat(40)}HERE${' after'.repeat(40)}`;
  const lines = pretty(reportOn('a.md', text, 'HERE'), context({ sourceOf: () => text, width: 60 })).split('\n');
  expect(lines.slice(3, 5)).toEqual([
    '      1 │ … before before HERE after after after after aft…',
    '                          ^^^^',
  ]);
});

test('a thousand findings in a line of a million characters are shown', () => {
  const text = `${'bord '.repeat(200_000)}\n`;
  const diagnostics = Array.from({ length: 1_000 }, (_, index) =>
    finding({ ruleId: `rule-${index}`, position: at(index * 1_000) }),
  );
  const output = pretty(createReport([{ path: 'a.md', diagnostics }]), context({ sourceOf: () => text }));
  expect(output.match(/\^\^\^\^$/gm)).toHaveLength(1_000);
});

test('no output line is a command to a build server', () => {
  const text = '::error::x\n##[error]y\n';
  const report = reportOn('::error::a.md', text, text.trim(), { message: '::set-env name=A::B ##vso[task.x]' });
  const output = pretty(report, context({ sourceOf: () => text }));
  expect(output).not.toMatch(/^\s*::/m);
  expect(output).not.toMatch(/##(vso)?\[/);
});

test('a place that ends where the next line starts is underlined to the end of its own', () => {
  const text = 'bord\nnext\n';
  const lines = pretty(reportOn('a.md', text, 'bord\n'), context({ sourceOf: () => text })).split('\n');
  expect(lines.slice(3, 6)).toEqual(['     1 │ bord', '         ^^^^', '']);
});

test('a long line is never cut in the middle of a character', () => {
  const text = `${'🎉'.repeat(200)}a bord`;
  const output = pretty(reportOn('a.md', text, ' bord'), context({ sourceOf: () => text }));
  expect(output).toContain('🎉a bord');
  expect(output).not.toContain('\\u{');
});

test.each([
  ['none', [], '\u001B[32mNo findings in 1 file\u001B['],
  ['an info', [finding({ severity: 'info' })], '\u001B[34m1 info in 1 file\u001B['],
] as const)('the last line has the colour of the worst finding: %s', (_, diagnostics, line) => {
  const report = createReport([{ path: 'a.md', diagnostics: [...diagnostics] }]);
  expect(pretty(report, context({ colour: true }))).toContain(line);
});

const fixable = (applicability: Fix['applicability']): Diagnostic =>
  finding({ fix: { title: 'Replace', applicability, edits: [{ start: 0, end: 4, text: 'Word' }] } });

test.each([
  [['safe'], '1 error in 1 file; 1 can be fixed with --fix\n'],
  [['suggested'], '1 error in 1 file; 1 can be fixed with --fix-suggested\n'],
  [['safe', 'suggested'], '2 errors in 1 file; 1 can be fixed with --fix, 2 with --fix-suggested\n'],
] as const)('the last line says what fixes there are: %j', (applicabilities, line) => {
  const report = createReport([{ path: 'a.md', diagnostics: applicabilities.map(fixable) }]);
  expect(pretty(report, context()).split('\n').at(-2)).toBe(line.trimEnd());
});
