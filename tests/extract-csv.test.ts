import { expect, test } from 'vitest';
import type { Table } from '../src/generated/brief.ts';
import { readBrief } from '../src/read-brief.ts';
import { tablesAsCsv } from '../src/report/tables-csv.ts';

const tablesOf = (text: string): Table[] => readBrief(text, { aliases: new Map() }).brief.tables;

test('each table is a file named after its number and section', () => {
  const text = `# Housing

| City | Rent |
|---|---|
| Bern | 1,900 |

## Key findings

| Year | Homes | Note |
|---|---|---|
| 2024 | 412 | “up”, they say |
| 2025 |
`;
  expect(tablesAsCsv({ tables: tablesOf(text) })).toEqual([
    { name: '1.csv', text: 'City,Rent\r\nBern,"1,900"\r\n' },
    { name: '2-key-findings.csv', text: 'Year,Homes,Note\r\n2024,412,"“up”, they say"\r\n2025,,\r\n' },
  ]);
});

test('a brief without tables has no files', () => {
  expect(tablesAsCsv({ tables: tablesOf('# Housing\n') })).toEqual([]);
});

/** The CSV of a single cell under a column `A`, without that column's line. */
const cell = (text: string): string => {
  const [table] = tablesOf('| A |\n|---|\n| x |\n');
  const [file] = table ? tablesAsCsv({ tables: [{ ...table, cells: [[text]] }] }) : [];
  return file?.text.slice('A\r\n'.length, -2) ?? '';
};

test.each([
  ['say "so"', '"say ""so"""'],
  ['two\nlines', '"two\nlines"'],
  [' spaced', '" spaced"'],
  ['', ''],
])('%j is written as %j', (text, written) => {
  expect(cell(text)).toBe(written);
});

test.each(['=1+1', '@SUM(A1)', '+cmd|calc', '-2+3+cmd', '=HYPERLINK(1)'])('%s stays text in a spreadsheet', (text) => {
  expect(cell(text)).toBe(`'${text}`);
});

test.each(['-3.5 %', '+12', '-', '−', '-€400 million', '+ 2.1 pp', '-12'])(
  '%s is a figure and stays as it is',
  (text) => {
    expect(cell(text)).toBe(text);
  },
);
