import { describe, expect, test } from 'vitest';
import { readBrief } from '../src/read-brief.ts';

const listOf = (items: number): string => Array.from({ length: items }, (_, i) => `- item ${i}`).join('\n');

const briefOf = (text: string) => readBrief(text, { aliases: new Map() }).brief;

describe('a date with its weekday', () => {
  const wednesday = { date: '2025-03-12', weekday: 'Wednesday', calendarWeekday: 'Wednesday' };

  test.each([
    'Wednesday, 12 March 2025',
    'Wednesday 12th of March 2025',
    'Wednesday, March 12, 2025',
    'Wed. 12 Mar. 2025',
    'Wed, March 12th 2025',
    'Wednesday (2025-03-12)',
    '12 March 2025 (Wednesday)',
    '12 March 2025, a Wednesday',
  ])('is %s', (text) => {
    expect(briefOf(`Meet us. ${text.startsWith('12') ? 'On ' : ''}${text} is the day.`).dates).toMatchObject([
      wednesday,
    ]);
  });

  test.each([
    ['1 January 2000', 'Saturday'],
    ['29 February 2024', 'Thursday'],
    ['28 February 2100', 'Sunday'],
    ['1 March 2100', 'Monday'],
    ['31 December 1999', 'Friday'],
  ])('%s was a %s', (date, weekday) => {
    expect(briefOf(`We met on Monday, ${date}.`).dates).toMatchObject([{ calendarWeekday: weekday }]);
  });

  test.each([
    'Monday, 31 April 2025',
    'Monday, 29 February 2100',
    'Monday, 2 May 1605',
    '12 March 2025',
    'Monday, 12 March',
  ])('is not %s', (text) => {
    expect(briefOf(`We met on ${text}.`).dates).toEqual([]);
  });
});

describe('a stated count', () => {
  test.each([
    ['Three concerns stand out:', 3],
    ['The following four steps would help:', 4],
    ['There are 5 reasons for this:', 5],
    ['We propose two measures:', 2],
    ['Both options fail:', 2],
    ['A pair of questions remains open. These two questions matter most:', 2],
    ['To repair the harbour, the board will take these three steps:', 3],
    ['The law sets out three key principles:', 3],
  ])('is read in “%s”', (intro, stated) => {
    expect(briefOf(`${intro}\n\n${listOf(6)}`).counts).toMatchObject([{ stated, actual: 6, kind: 'list' }]);
  });

  test.each([
    'Within three years:',
    'At least three concerns stand out:',
    'One of the three concerns is cost:',
    'Year 3 targets:',
    'K-12 standards:',
    'Two of three voters gave reasons:',
    'The first two concerns were heard.',
    'It fell by 12 percent and 3 points:',
    'All seven objectives are met:',
  ])('is not read in “%s”', (intro) => {
    expect(briefOf(`${intro}\n\n${listOf(6)}`).counts).toEqual([]);
  });

  test('is not compared with a list that goes on below', () => {
    expect(briefOf(`Three steps follow:\n\n1. one\n2. two\n\n\`\`\`\ncode\n\`\`\`\n\n3. three`).counts).toEqual([]);
  });
});

const document =
  '# Ports\n\n## 1. Costs\n\nTEXT\n\nTable 1: Costs\n\n## 2. Bonds\n\nSold.\n\n## 3. Timing\n\nLate.\n\n## Annex A: Yields\n\nLow.';

const referencesIn = (text: string) =>
  briefOf(document.replace('TEXT', text)).references.map(({ text: written, found }) => [written, found]);

describe('a cross-reference', () => {
  test.each([
    ['Costs double (see Table 4).', [['Table 4', false]]],
    ['As Table 1 shows, costs double.', [['Table 1', true]]],
    ['Section 3 explains why.', [['Section 3', true]]],
    ['This is explained in Section 4.', [['Section 4', false]]],
    ['Annex B has the yields.', [['Annex B', false]]],
  ])('is checked in “%s”', (text, references) => {
    expect(referencesIn(text)).toEqual(references);
  });

  test.each([
    'Section 301 of the Trade Act allows it.',
    'Under the Trade Act, Section 5 allows it.',
    'The treaty allows it (Article 5).',
    'Table 4 of the OECD report has it.',
    'See OECD Table 4.',
    'See [Table 4](https://example.org/tables).',
    'Section 9(b) applies.',
  ])('is left alone in “%s”', (text) => {
    expect(referencesIn(text)).toEqual([]);
  });
});

test('people are named with their offices', () => {
  const text =
    'The former President Ana Lindqvist met Prime Minister Okafor’s staff. Then-President Lindqvist had refused; President Lindqvist did not.';
  expect(briefOf(text).offices).toEqual([
    { office: 'President', name: 'Lindqvist', sitting: 1, former: 1 },
    { office: 'Prime Minister', name: 'Okafor', sitting: 1, former: 0 },
  ]);
});

describe('a picture', () => {
  test.each<[markdown: string, figures: object[]]>([
    ['![Map][m]\n\n[m]: maps/quay.png', [{ url: 'maps/quay.png', alt: 'Map', file: 'maps/quay.png' }]],
    ['![Map][m]', []],
    ['<img src="quay.png" alt="Map">', [{ url: 'quay.png', alt: 'Map', file: 'quay.png' }]],
    ["<img src='quay.png' alt>", [{ url: 'quay.png', alt: '', decorative: true, file: 'quay.png' }]],
    ['<img alt="Map">', []],
  ])('is read from %j', (markdown, figures) => {
    expect(briefOf(markdown).figures).toEqual(figures);
  });
});

const footnotesOf = (text: string) => briefOf(text).footnotes.map(({ label }) => label);

test('a reference that is escaped is none', () => {
  expect(footnotesOf('Costs double.[^1]')).toEqual(['1']);
  expect(footnotesOf('Costs double.\\[^1]')).toEqual([]);
});

test.each([
  ['12.03.2025', { type: 'date' }],
  ['12 March 2025', { type: 'date', date: '2025-03-12' }],
  ['March 2025', { type: 'date', date: '2025-03' }],
  ['2025-03', { type: 'date', date: '2025-03' }],
])('the cell “%s” is a date', (text, value) => {
  const { tables } = briefOf(`| Step | Due |\n|---|---|\n| Survey | ${text} |`);
  expect(tables[0]?.values[0]?.[1]).toEqual({ text, ...value, column: 'Due', row: 'Survey' });
});

test('the anchor of a heading may leave out what an emoji brings unseen', () => {
  expect(briefOf('# ⚠\uFE0F Costs').anchors).toEqual(['\uFE0F-costs', '-costs']);
});
