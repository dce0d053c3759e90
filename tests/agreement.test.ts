import { describe, expect, test } from 'vitest';
import { createAjv } from '../src/check/ajv.ts';
import { compileRule } from '../src/check/compile.ts';
import type { ActiveRule } from '../src/check/rule.ts';
import { readRuleFiles } from '../src/dev/rule-files.ts';
import { lint } from '../src/lint.ts';
import { bundledAliases } from './bundled.ts';

const AGREEMENT = ['cross-reference', 'stated-count', 'weekday-mismatch', 'table-total', 'broken-anchor'];
const ajv = createAjv();
const rules = (await readRuleFiles()).flatMap((rule): ActiveRule[] => {
  if (!AGREEMENT.includes(rule.id) || rule.severity === 'off') return [];
  const compiled = compileRule(rule, ajv);
  return [{ rule: compiled, severity: rule.severity, options: compiled.defaults }];
});
const options = {
  rules,
  ruleIds: AGREEMENT,
  resources: { lexicons: () => undefined, language: 'en', words: [] },
  aliases: bundledAliases,
};

/** What a brief with this body says that its own parts do not bear out. */
const messages = (body: string): string[] =>
  lint(`# Shore road\n\n${body}\n`, options).diagnostics.map(({ message }) => message);

const absent = (part: string): string[] => [`The text refers to “${part}”, which the document does not have`];
const counted = (phrase: string, stated: number, found: number): string[] => [
  `“${phrase}” announces ${stated}, but ${found} follow`,
];

const TEXT = 'The road floods twice a year, and the county pays for the pumps each time.';
const TABLE = '| Year | Cost |\n| ---- | ---- |\n| 2025 | 12   |';
const ANNEXES = `## Annex A: Levels\n\n${TEXT}\n\n## Annex B: Tides\n\n${TEXT}`;
const FIGURES = `![Levels](a.png)\n\nFigure 1: Levels\n\n![Tides](b.png)\n\nFigure 2: Tides`;
const TABLES = `Table 1: Costs\n\n${TABLE}\n\nTable 2: Fees\n\n${TABLE}`;
const CHAPTERS = `## 2. Walls\n\n### 2.1 Stone\n\n${TEXT}\n\n### 2.2 Steel\n\n${TEXT}\n\n## 3. Ends\n\n${TEXT}`;

describe('a part that the text refers to is there', () => {
  test.each<[body: string, found: string[]]>([
    [`See Annex B for the tides.\n\n${ANNEXES}`, []],
    [`See Annex C for the tides.\n\n${ANNEXES}`, absent('Annex C')],
    [`The tides rise (see Figure 2).\n\n${FIGURES}`, []],
    [`The tides rise (see Figure 4).\n\n${FIGURES}`, absent('Figure 4')],
    [`As Table 3 shows, costs rise.\n\n${TABLES}`, absent('Table 3')],
    [`As Table 3 of the audit shows, costs rise.\n\n${TABLES}`, []],
    [`As Table 2 shows, costs rise.\n\n${TABLE}`, absent('Table 2')],
    ['As Figure 2 shows, costs rise.\n\n![Costs](a.png)', absent('Figure 2')],
    [`## 1. Costs\n\nSee Section 2.2 below.\n\n${CHAPTERS}`, []],
    [`## 1. Costs\n\nSee Section 2.3 below.\n\n${CHAPTERS}`, absent('Section 2.3')],
    [`## 1. Costs\n\nSection 5 of the Harbours Act applies.\n\n${CHAPTERS}`, []],
    ['Costs rise (see footnote 3).[^1] Fees do not.[^2]\n\n[^1]: Audit.\n\n[^2]: Board.', absent('footnote 3')],
  ])('%#', (body, found) => expect(messages(body)).toEqual(found));
});

describe('a stated number is that of what follows', () => {
  test.each<[lead: string, items: number, found: string[]]>([
    ['Both options are open:', 2, []],
    ['Both options are open:', 3, counted('Both options', 2, 3)],
    ['A pair of options is open:', 3, counted('A pair of options', 2, 3)],
    ['The plan rests on 3 pillars:', 4, counted('3 pillars', 3, 4)],
    ['We recommend the following five steps:', 4, counted('five steps', 5, 4)],
    ['At least three reasons speak for it:', 4, []],
    ['Three of the five towns pay:', 3, []],
    ['In two years the town lost:', 3, []],
    ['A dozen towns pay:', 3, []],
  ])('%s %i', (lead, items, found) => {
    const list = Array.from({ length: items }, (_, i) => `- wall ${i + 1}`).join('\n');
    expect(messages(`${lead}\n\n${list}`)).toEqual(found);
  });

  test('also that of subsections and rows', () => {
    expect(messages(`## Three options\n\n### A wall\n\n${TEXT}\n\n### A park\n\n${TEXT}`)).toEqual(
      counted('Three options', 3, 2),
    );
    expect(messages(`Two years stand out:\n\n${TABLE}`)).toEqual([]);
    expect(messages(`Three costs stand out:\n\n${TABLE}\n| 2026 | 14   |`)).toEqual(counted('Three costs', 3, 2));
  });
});

describe('a date falls on its weekday', () => {
  test.each([
    'Monday, 12 March 2025',
    'Monday 12 March 2025',
    'Mon. 12 Mar. 2025',
    'Monday, March 12, 2025',
    'Monday the 12th of March 2025',
    '2025-03-12 (Monday)',
  ])('not %s', (date) => {
    const found = ['2025-03-12 is a Wednesday, not a Monday'];
    expect(messages(`The vote is on ${date}.`)).toEqual(found);
    expect(messages(`| Step | Date |\n| ---- | ---- |\n| Vote | ${date} |`)).toEqual(found);
    expect(messages(`The vote is on ${date.replace('Mon.', 'Wed.').replace('Monday', 'Wednesday')}.`)).toEqual([]);
  });
});

describe('a total is the sum of its rows', () => {
  test.each<[what: string, cells: string[], found: string[]]>([
    ['with rounding', ['10.4', '20.4', '5.4', 'Total 36.3'], []],
    ['with a dash for nothing', ['10', '–', '20', 'Total 31'], ['The total of “Cost” is 31; its rows add up to 30']],
    ['unless a row is not known', ['10', 'n/a', '20', 'Total 40'], []],
    [
      'of its own part',
      ['10', '20', 'Subtotal 31', '5', 'Total 35'],
      ['The total of “Cost” is 31; its rows add up to 30'],
    ],
    ['of the totals', ['10', '20', 'Total 30', '5', '6', 'Total 11', 'Total 41'], []],
    ['of shares', ['40%', '35%', '20%', 'Total 100%'], ['The total of “Cost” is 100%; its rows add up to 95%']],
    ['with European separators', ['1.200,50', '2.000,00', 'Total 3.200,50'], []],
    ['but not of ranges', ['10–12', '20–22', 'Total 31–35'], []],
  ])('%s', (_, cells, found) => {
    const rows = cells.map((cell, i) => {
      const [label, amount] = cell.includes(' ') ? cell.split(' ') : [`Wall ${i + 1}`, cell];
      return `| ${label ?? ''} | ${amount ?? ''} |`;
    });
    expect(messages(['| Item | Cost |', '| ---- | ---- |', ...rows].join('\n'))).toEqual(found);
  });
});

describe('an anchor leads to a heading', () => {
  test.each<[heading: string, anchor: string]>([
    ['What’s next? (A & B)', 'whats-next-a--b'],
    ['🌊 High water', '-high-water'],
    ['Расходы', 'расходы'],
    ['Расходы', '%D1%80%D0%B0%D1%81%D1%85%D0%BE%D0%B4%D1%8B'],
    ['費用', '費用'],
    ['Use of `pumps`', 'use-of-pumps'],
    ['See [the audit](audit.pdf)', 'see-the-audit'],
    ['**Costs** and *fees*', 'costs-and-fees'],
    ['Costs {#money}', 'money'],
  ])('%s: #%s', (heading, anchor) => {
    expect(messages(`[There](#${anchor})\n\n## ${heading}\n\n${TEXT}`)).toEqual([]);
    expect(messages(`[There](#${anchor}-1)\n\n## ${heading}\n\n${TEXT}`)).toHaveLength(1);
  });

  test('and the second of one title to the second', () => {
    const body = `[One](#costs) [Two](#costs-1) [Three](#costs-2)\n\n## Costs\n\n${TEXT}\n\n## Walls\n\n### Costs\n\n${TEXT}`;
    expect(messages(body)).toEqual(['No heading or id is called “costs-2”']);
  });
});
