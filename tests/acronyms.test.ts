import { describe, expect, test } from 'vitest';
import type { Acronym } from '../src/generated/brief.ts';
import { readBrief } from '../src/read-brief.ts';

/** The ledger of a text without what is 0, false or empty. */
function ledgerOf(text: string): Partial<Acronym>[] {
  return readBrief(text, { aliases: new Map() }).brief.acronyms.map((acronym) =>
    Object.fromEntries(
      Object.entries(acronym).filter(
        ([, value]) => value !== 0 && value !== false && !(Array.isArray(value) && value.length === 0),
      ),
    ),
  );
}

const defined = (acronym: string, expansion: string): Partial<Acronym> => ({
  acronym,
  expansions: [expansion],
  explained: true,
  definitions: 1,
});

describe('a definition', () => {
  test.each([
    ['The Foundation for Defense of Democracies (FDD) spoke.', defined('FDD', 'Foundation for Defense of Democracies')],
    [
      'The Centers for Medicare & Medicaid Services (CMS) pay.',
      defined('CMS', 'Centers for Medicare & Medicaid Services'),
    ],
    ['A cost-benefit analysis (“CBA”) follows.', defined('CBA', 'cost-benefit analysis')],
    ['The Sustainable Development Goals (SDGs) bind.', defined('SDG', 'Sustainable Development Goals')],
    ['The Clean Air Act of 1970 (CAA) binds.', defined('CAA', 'Clean Air Act of 1970')],
    ['The Internet Service Provider (the “ISP”) pays.', defined('ISP', 'Internet Service Provider')],
    ['FDD (Foundation for Defense of Democracies) spoke.', defined('FDD', 'Foundation for Defense of Democracies')],
    ['The Surface Transportation Board, or STB, meets.', defined('STB', 'Surface Transportation Board')],
    ['The Surface Transportation Board, known as the STB, meets.', defined('STB', 'Surface Transportation Board')],
    [
      'Ask MISO, short for Midcontinent Independent System Operator.',
      defined('MISO', 'Midcontinent Independent System Operator'),
    ],
  ])('is %s', (text, acronym) => {
    expect(ledgerOf(text)).toEqual([acronym]);
  });

  test('may stand in a heading, a table or a glossary, apart from the count of definitions', () => {
    const text = [
      '## Surface Transportation Board (STB)',
      '',
      '| Body | Full name                            |',
      '| ---- | ------------------------------------ |',
      '| FERC | Federal Energy Regulatory Commission |',
      '',
      '- PUC: Public Utility Commission',
    ];
    expect(ledgerOf(text.join('\n'))).toEqual([
      { acronym: 'STB', expansions: ['Surface Transportation Board'], explained: true },
      { acronym: 'FERC', expansions: ['Federal Energy Regulatory Commission'], explained: true },
      { acronym: 'PUC', expansions: ['Public Utility Commission'], explained: true },
    ]);
  });

  test('need not fit when a name stands before the parentheses', () => {
    expect(ledgerOf('The Hungarian tax office (NAV) collects. NAV is old.')).toEqual([
      { acronym: 'NAV', explained: true, uses: 1 },
    ]);
  });
});

describe('no acronym', () => {
  test.each([
    ['a word in capitals', 'You must NOT wait; do not wait. NOT now.'],
    ['a heading in capitals', '## WHAT WE WANT\n\nWhat we want is rain.'],
    ['code, an address or a name in it', 'Run `FERC` at https://ferc.example/FERC now.'],
    ['a Roman numeral', 'Title IV and Part XII apply.'],
    ['a unit after a number', 'It makes 300 MW and 20 GWH.'],
    ['a document number', 'See M-16-21 and AB-12.'],
    ['what is to be filled in', 'Call [NUMBER] by noon.'],
    ['a state', 'The office in Boston, MA is closed.'],
  ])('is %s', (_, text) => {
    expect(ledgerOf(text)).toEqual([]);
  });
});

test('uses before the definition count in running text only', () => {
  const text =
    '# FERC and permits\n\nFERC grants permits.\n\nThe Federal Energy Regulatory Commission (FERC) is slow. FERC is late.';
  expect(ledgerOf(text)).toEqual([
    { ...defined('FERC', 'Federal Energy Regulatory Commission'), uses: 3, usesBeforeDefinition: 1 },
  ]);
});

test('a long form that comes back is counted when the acronym is not used', () => {
  const text = 'The Surface Transportation Board (STB) sets tariffs.\n\nAsk the Surface Transportation Board.';
  expect(ledgerOf(text)).toEqual([{ ...defined('STB', 'Surface Transportation Board'), longFormUses: 1 }]);
});

test('an entry of a glossary explains its acronym, whatever its words', () => {
  const entry = { acronym: 'FDD', explained: true };
  expect(ledgerOf('# Ports\n\n## Glossary\n\nFDD is a think tank in the capital.')).toMatchObject([entry]);
  expect(ledgerOf('# Ports\n\n## Costs\n\nFDD is a think tank in the capital.')).not.toMatchObject([entry]);
});
