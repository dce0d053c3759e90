import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createLinter } from '../src/index.ts';

const linter = createLinter({ lexicon: readFileSync('dist/lexicon/en.bin') });

/** What the rules on tables find in a brief with this body. */
function findings(...tables: string[]): string[] {
  const text = `# Night buses\n\nTwo lines carry nurses home.\n\n${tables.map(table).join('\n\nThe next table follows.\n\n')}\n`;
  return linter
    .lint(text)
    .diagnostics.filter(({ ruleId }) => ruleId === 'table-total' || ruleId === 'table-consistency')
    .map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

/** A table of rows such as `Line, Riders; 4, 120`. */
function table(rows: string): string {
  const [head = '', ...body] = rows.split(';').map((row) => `|${row.replaceAll(',,', '|')}|`);
  return [head, head.replaceAll(/[^|]+/g, '---'), ...body].join('\n');
}

describe('a total is compared with its rows', () => {
  test.each<[what: string, rows: string, found: string[]]>([
    ['dashes and blanks count as nothing', 'Line,,Riders;4,,120;7,,–;9,,;10,,95;Total,,215', []],
    ['a round figure leaves room', 'Line,,Riders;4,,about 120;7,,95;9,,145;Total,,365', []],
    [
      'a slip of one digit is found however far off it is',
      'Line,,Riders;4,,1200;7,,950;9,,1450;Total,,8600',
      ['table-total: The total of “Riders” is 8600; its rows add up to 3600'],
    ],
    ['a total that is no sum of its rows is left alone', 'Line,,Riders;4,,1200;7,,950;Total,,9120', []],
    [
      'a sum is written in the style of the total',
      'Line,,Cost;4,,£12,500;7,,£9,250;Total,,£21,570',
      ['table-total: The total of “Cost” is £21,570; its rows add up to £21,750'],
    ],
    [
      'a scale is kept',
      'Line,,Cost;4,,£1.25m;7,,£2.50m;9,,£1.10m;Total,,£4.58m',
      ['table-total: The total of “Cost” is £4.58m; its rows add up to £4.85m'],
    ],
    ['what rounding explains is no mistake', 'Line,,Cost;4,,£1.3 million;7,,£2.5 million;Total,,£3.7 million', []],
    ['an average is no total', 'Line,,Age;4,,41;7,,53;9,,46;Total,,47', []],
    ['an average of shares is no total', 'Line,,On time;4,,81 %;7,,93 %;9,,86 %;Total,,87 %', []],
    [
      'shares come to 100 %',
      'Line,,Share;4,,45 %;7,,35 %;9,,15 %;Total,,100 %',
      ['table-total: The total of “Share” is 100 %; its rows add up to 95 %'],
    ],
    ['weights without a sign may stand above a percentage', 'Line,,Weight;4,,45;7,,35;9,,20;Total,,100 %', []],
    ['a blank may be what is missing', 'Line,,Riders;4,,1200;7,, ;9,,1450;Total,,2600', []],
    [
      'a subtotal that is far from its rows is none',
      'Line,,Riders;4,,1200;7,,950;Subtotal,,2210;9,,40;Total,,2190',
      [],
    ],
    ['a part of a total is no total', 'Line,,Riders;4,,120;7,,95;Total without nights,,205;Total,,215', []],
    ['nothing comes to nothing', 'Line,,Riders;4,,0;7,,0;Total,,0', []],
    ['a column of other units has no sum', 'Line,,Size;4,,45 km;7,,35 ha;Total,,95 km', []],
  ])('%s', (_what, rows, found) => {
    expect(findings(rows)).toEqual(found);
  });
});

describe('tables of one shape name their columns alike', () => {
  const usual = 'Actor,,Stance,,Why;Council,,for,,jobs';
  test.each<[what: string, tables: string[], found: string[]]>([
    [
      'another order is named once',
      [usual, usual, 'Actor,,Why,,Stance;Unions,,hours,,against'],
      ['table-consistency: Column 2 is “Why”; 2 tables of the same shape: “Stance”'],
    ],
    [
      'one letter more, of two tables: the second, as a remark',
      ['Actor,,Stance;Council,,for', 'Actor,,Stances;Unions,,against'],
      ['table-consistency: Column 2 is “Stances”; 1 table of the same shape: “Stance”'],
    ],
    [
      'one word more',
      ['Actor,,Stance;Council,,for', 'Actor,,Public stance;Unions,,against'],
      ['table-consistency: Column 2 is “Public stance”; 1 table of the same shape: “Stance”'],
    ],
    [
      'one word less',
      ['Actor,,Public stance;Council,,for', 'Actor,,Stance;Unions,,against'],
      ['table-consistency: Column 2 is “Stance”; 1 table of the same shape: “Public stance”'],
    ],
    [
      'a majority is the norm for any other name',
      [usual, 'Actor,,Position,,Why;Unions,,against,,hours', usual],
      ['table-consistency: Column 2 is “Position”; 2 tables of the same shape: “Stance”'],
    ],
    ['another name in two tables is another matter', ['Actor,,Stance;Council,,for', 'Actor,,Budget;Unions,,12'], []],
    ['another first column is another kind of table', [usual, usual, 'Region,,Stance,,Why;Ashby,,for,,jobs'], []],
    ['names that count are meant', ['Actor,,Year 1;Council,,4', 'Actor,,Year 2;Council,,5'], []],
    ['options are meant', ['Actor,,Option A;Council,,4', 'Actor,,Option B;Council,,5'], []],
    ['tables of another width are not compared', [usual, usual, 'Actor,,Stance;Unions,,against'], []],
    ['two other columns are another table', [usual, usual, 'Actor,,Cost,,Gain;Unions,,1,,2'], []],
  ])('%s', (_what, tables, found) => {
    expect(findings(...tables)).toEqual(found);
  });
});

test('a misspelling in a table says in which cell', () => {
  const body = table('Line,,Responsability;4,,The goverment;,,The comittee');
  const { diagnostics } = linter.lint(`# Night buses\n\nTwo lines carry nurses home.\n\n${body}\n`);
  expect(diagnostics.filter(({ ruleId }) => ruleId === 'typo').map(({ message }) => message)).toEqual([
    '“Responsability” looks misspelt in the heading of column “Responsability”; “Responsibility” was expected',
    '“goverment” looks misspelt in column “Responsability”, row “4”; “government” was expected',
    '“comittee” looks misspelt in column “Responsability”; “committee” was expected',
  ]);
});
