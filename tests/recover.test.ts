import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../src/model/parse.ts';
import { recover } from '../src/recover/recover.ts';
import type { Recovery } from '../src/recover/recovery.ts';
import { applyEdits } from '../src/text/edit.ts';

const recoveries = (text: string): Recovery[] => recover(text, parse(text));
const repaired = (text: string): string =>
  applyEdits(
    text,
    recoveries(text).flatMap(({ edits }) => edits),
  );

const PROSE =
  'The ministry has asked three ports for an answer by the end of the month, and none of them has sent one so far.';
const MORE = 'Storage costs have risen by a third since the new rules came in, which nobody had foreseen.';

const REPAIRS: readonly (readonly [what: string, text: string, repaired: string])[] = [
  [
    'a title above a link, in a document of such titles',
    `Port fees and the cargo\n\nWhat the ports pay\n${PROSE}\n\nDepth of the harbours\n${PROSE}\n\nCash for the dockers\n[Three ports](ports.md) have paid. ${MORE}`,
    `# Port fees and the cargo\n\n## What the ports pay\n\n${PROSE}\n\n## Depth of the harbours\n\n${PROSE}\n\n## Cash for the dockers\n\n[Three ports](ports.md) have paid. ${MORE}`,
  ],
  [
    'a title between paragraphs',
    `${PROSE}\nPort Fees Must Follow the Cargo\n${MORE}`,
    `${PROSE}\n\n## Port Fees Must Follow the Cargo\n\n${MORE}`,
  ],
  [
    'a title right under a list and right above text',
    `${PROSE}\n\n- Fees: They rise.\n- Depth: It falls.\nThe Way Forward\n${MORE}`,
    `${PROSE}\n\n- Fees: They rise.\n- Depth: It falls.\n\n## The Way Forward\n\n${MORE}`,
  ],
  [
    'a title right under a table row, which GFM reads as a row',
    `${PROSE}\n\n| Port | Fee |\n|---|---|\n| Eastham | 40 |\nNext Steps for the Ports\n${MORE}`,
    `${PROSE}\n\n| Port | Fee |\n|---|---|\n| Eastham | 40 |\n\n## Next Steps for the Ports\n\n${MORE}`,
  ],
  [
    'text right under a table row',
    `# Ports\n\n| Port | Fee |\n|---|---|\n| Eastham | 40 |\n${MORE}`,
    `# Ports\n\n| Port | Fee |\n|---|---|\n| Eastham | 40 |\n\n${MORE}`,
  ],
  [
    'the title of a document and its first section',
    `Cleaner Ports by 2030\n\nSummary\n\n${PROSE}`,
    `# Cleaner Ports by 2030\n\n## Summary\n\n${PROSE}`,
  ],
  [
    'numbered titles by their depth',
    `Port Strategy\n\n${PROSE}\n\n1. Dues and Fees\n\n1.1 Present Rates\n${MORE}\n\n2. Dredging\n\n2.1 Present Depth\n${MORE}`,
    `# Port Strategy\n\n${PROSE}\n\n## 1. Dues and Fees\n\n### 1.1 Present Rates\n\n${MORE}\n\n## 2. Dredging\n\n### 2.1 Present Depth\n\n${MORE}`,
  ],
  [
    'a title without text as the parent of the next',
    `${PROSE}\n\nReform Options\n\nHigher Port Dues\n${MORE}\n\nLower Storage Fees\n${MORE}`,
    `${PROSE}\n\n## Reform Options\n\n### Higher Port Dues\n\n${MORE}\n\n### Lower Storage Fees\n\n${MORE}`,
  ],
  [
    'one unmarked title among marked ones, at their level',
    `# Ports\n\n${PROSE}\n\n## Dues and Fees\n\n${MORE}\n\nRisks and Benefits\n\n${MORE}\n\n## Next Steps\n\n${PROSE}`,
    `# Ports\n\n${PROSE}\n\n## Dues and Fees\n\n${MORE}\n\n## Risks and Benefits\n\n${MORE}\n\n## Next Steps\n\n${PROSE}`,
  ],
  [
    'a title that reads like text and stands alone',
    `# Ports\n\n${PROSE}\n\n## Why dues rise\n\n${MORE}\n\nWho this is for\n\n- Owners\n- Crews\n\nStand der Planung\n\n${MORE}`,
    `# Ports\n\n${PROSE}\n\n## Why dues rise\n\n${MORE}\n\n## Who this is for\n\n- Owners\n- Crews\n\n## Stand der Planung\n\n${MORE}`,
  ],
  [
    'a labelled title whose siblings are marked, and a title with an abbreviation',
    `# Ports\n\n## Principle: open the books to all owners\n\n${PROSE}\n\n## Principle: bill nobody twice\n\n${MORE}\n\nPrinciple: publish every fee before it is charged\n\n${MORE}\n\nDues vs. Fees <a id="fees"></a>\n\n${PROSE}`,
    `# Ports\n\n## Principle: open the books to all owners\n\n${PROSE}\n\n## Principle: bill nobody twice\n\n${MORE}\n\n## Principle: publish every fee before it is charged\n\n${MORE}\n\n## Dues vs. Fees <a id="fees"></a>\n\n${PROSE}`,
  ],
  [
    'a title behind the name of a section, and one behind a topic',
    `Port Strategy\n\n${PROSE}\n\nFinance: Ports Must Share the Cost of Dredging\n\n${MORE}\n\nConclusion: Ports Must Share the Cost\n\n${MORE}`,
    `# Port Strategy\n\n${PROSE}\n\n## Finance: Ports Must Share the Cost of Dredging\n\n${MORE}\n\n## Conclusion: Ports Must Share the Cost\n\n${MORE}`,
  ],
  [
    'titles that come again in one order, and titles that differ in a number',
    ['Eastham', 'Westham']
      .map(
        (port, at) =>
          `${at + 1}. The Port of ${port}\n\nPresent Rates\n- Dredging\n- Staff\n\nPublic Response\n- Ships\n- Owners\n\nWay Out\n- Ships\n- Owners`,
      )
      .join('\n\n'),
    ['Eastham', 'Westham']
      .map(
        (port, at) =>
          `## ${at + 1}. The Port of ${port}\n\n### Present Rates\n\n- Dredging\n- Staff\n\n### Public Response\n\n- Ships\n- Owners\n\n### Way Out\n\n- Ships\n- Owners`,
      )
      .join('\n\n'),
  ],
  [
    'a slogan, and a title with an aside in brackets',
    `# Ports\n\nTwo Harbours. One Port.\n\n${PROSE}\n\n## Dues and Fees\n\n${MORE}\n\nBudget Allocation (30 days)\n\n- Dredging\n- Staff\n\n${MORE}`,
    `# Ports\n\n## Two Harbours. One Port.\n\n${PROSE}\n\n## Dues and Fees\n\n${MORE}\n\n## Budget Allocation (30 days)\n\n- Dredging\n- Staff\n\n${MORE}`,
  ],
  [
    'a title above a note that begins small',
    `The Harbour Board\n\n${PROSE}\n\nPilots and Masters\n${MORE}\n\nPort Review Board\ndetails will follow in March.\n\nNext Steps\n${MORE}`,
    `# The Harbour Board\n\n${PROSE}\n\n## Pilots and Masters\n\n${MORE}\n\n## Port Review Board\n\ndetails will follow in March.\n\n## Next Steps\n\n${MORE}`,
  ],
  [
    'a numbered title right under a list that its number does not continue',
    `Port Strategy\n\n1. Dues and Fees\n\n${PROSE}\n\n1. Eastham\n2. Westham\n3. Northam\n2. Dredging and Depth\n\n${MORE}`,
    `# Port Strategy\n\n## 1. Dues and Fees\n\n${PROSE}\n\n1. Eastham\n2. Westham\n3. Northam\n\n## 2. Dredging and Depth\n\n${MORE}`,
  ],
  [
    'a title with an abbreviation before a small letter',
    `# Ports\n\n${PROSE}\n\n## Dues and Fees\n\n${MORE}\n\nHarbour Dues and Fees by Max. draught and Length\n\n${PROSE}`,
    `# Ports\n\n${PROSE}\n\n## Dues and Fees\n\n${MORE}\n\n## Harbour Dues and Fees by Max. draught and Length\n\n${PROSE}`,
  ],
  [
    'a table right under a bullet',
    '- Fees: They rise.\n- Depth: It falls.\n| Port | Fee |\n|---|---|\n| Eastham | 40 |',
    '- Fees: They rise.\n- Depth: It falls.\n\n| Port | Fee |\n|---|---|\n| Eastham | 40 |',
  ],
  [
    'a table right under a quotation',
    '> Fees rise with depth.\n| Port | Fee |\n|---|---|\n| Eastham | 40 |',
    '> Fees rise with depth.\n\n| Port | Fee |\n|---|---|\n| Eastham | 40 |',
  ],
  [
    'a delimiter row that is too narrow',
    '| Port | Fee | Depth |\n|:--|--:|\n| Eastham | 40 | 9 |',
    '| Port | Fee | Depth |\n|:--|--:|---|\n| Eastham | 40 | 9 |',
  ],
  [
    'a delimiter row that is too wide',
    '| Port | Fee |\n| --- | --- | --- |\n| Eastham | 40 |',
    '| Port | Fee |\n| --- | --- |\n| Eastham | 40 |',
  ],
  [
    'a header that lacks the cell its delimiter and body have',
    '| Port | Fee |\n|---|---|---|\n| Eastham | 40 | up |\n| Westham | 35 | down |',
    '| Port | Fee | |\n|---|---|---|\n| Eastham | 40 | up |\n| Westham | 35 | down |',
  ],
  [
    'a delimiter row whose dashes a word processor has changed',
    '| Port | Fee |\n|—|—|\n| Eastham | 40 |',
    '| Port | Fee |\n|-|-|\n| Eastham | 40 |',
  ],
  [
    'a table without a delimiter row',
    '| Port | Fee |\n| Eastham | 40 |\n| Westham | 35 |',
    '| Port | Fee |\n| --- | --- |\n| Eastham | 40 |\n| Westham | 35 |',
  ],
  [
    'a malformed table under a bullet',
    '- Fees: They rise.\n| Port | Fee | Depth |\n|---|---|\n| Eastham | 40 | 9 |',
    '- Fees: They rise.\n\n| Port | Fee | Depth |\n|---|---|---|\n| Eastham | 40 | 9 |',
  ],
  ['marks without a space', `# Ports\n\n##Dues and Fees\n\n${PROSE}`, `# Ports\n\n## Dues and Fees\n\n${PROSE}`],
  ['marks without a space between lines of text', `${PROSE}\n###Dues\n${MORE}`, `${PROSE}\n\n### Dues\n\n${MORE}`],
  [
    'a single mark without a space where others show the habit',
    `#Port dues\n\n##Present rates\n\n${PROSE}`,
    `# Port dues\n\n## Present rates\n\n${PROSE}`,
  ],
  [
    'typographic bullets',
    'Three ports answered:\n\n• Eastham\n•\tWestham\n• Northam',
    'Three ports answered:\n\n- Eastham\n- Westham\n- Northam',
  ],
  [
    'dashes as bullets',
    'Three ports answered:\n\n– Eastham\n– Westham',
    'Three ports answered:\n\n- Eastham\n- Westham',
  ],
  ['a rule right under a paragraph', `# Ports\n\n${PROSE}\n---\n${MORE}`, `# Ports\n\n${PROSE}\n\n---\n${MORE}`],
  [
    'metadata right above a rule',
    '# Ports\n\n**Date:** 3 March 2025\n---\nFees rise with depth.',
    '# Ports\n\n**Date:** 3 March 2025\n\n---\nFees rise with depth.',
  ],
];

describe('what is repaired', () => {
  it.each(REPAIRS)('%s', (_, text, expected) => {
    expect(repaired(text)).toBe(expected);
  });

  it.each(REPAIRS)('%s, and then nothing is left', (_, _text, expected) => {
    expect(recoveries(expected)).toEqual([]);
  });

  it.each(REPAIRS)('%s, with CR LF', (_, text, expected) => {
    expect(repaired(text.replaceAll('\n', '\r\n'))).toBe(expected.replaceAll('\n', '\r\n'));
  });

  it.each(REPAIRS)('%s, with CR', (_, text, expected) => {
    expect(repaired(text.replaceAll('\n', '\r'))).toBe(expected.replaceAll('\n', '\r'));
  });
});

const LEFT_ALONE: readonly (readonly [what: string, text: string])[] = [
  [
    'a line of a sentence that goes on with a link, with code or in brackets',
    `# Ports\n\n## How dues are set\n\n${PROSE}\n\n## Who pays them\n\n${MORE}\n\nFor the present rates of all ports, see\n[the table of dues][dues] of the ministry.\n\nOnce set, a due can be looked up by pointing\n\`dues.csv\` at a port.\n\nNo port may change its dues while the board is meeting\n(see the rules of procedure).\n\n[dues]: https://example.org/dues`,
  ],
  [
    'a sentence that goes on in the next line',
    `Port Report\n\n${PROSE}\n\nThe Harbour Board\nis to be asked.\n\nThe Port Review Board\nand its members agree.`.slice(
      13,
    ),
  ],
  [
    'short sentences with small words and names',
    `# Ports\n\n${PROSE}\n\nIt rained. We waited.\n\n${MORE}\n\nAsk Peter. Then wait.\n\n${MORE}`,
  ],
  [
    'hashtags',
    `# Campaign\n\n${PROSE}\n\n#MeToo changed how we talk about work\n\n#3: never ask for a password\n\n#ports #harbour\n\n${MORE}`,
  ],
  ['short sentences', `# Ports\n\n${PROSE}\n\nNobody answered.\n\n${MORE}\n\nThe port is full!\n\n${MORE}`],
  [
    'a letter',
    `Ministry of Ports\n14 Harbour Road\nEastham\n\nDear Dr Okello,\n\n${PROSE}\n\n${MORE}\n\nYours sincerely,\n\nPeter Lang\nPermanent Secretary`,
  ],
  ['a greeting without a comma', `${PROSE}\n\nDear Members of the Committee\n\n${MORE}`],
  [
    'captions',
    `# Ports\n\n${PROSE}\n\nFigure 3: Port Dues by Year\n\n${MORE}\n\nSource: National Port Survey\n\n${MORE}\n\nTable 2: Ports by Depth\n\n| Port | Depth |\n|---|---|\n| Eastham | 9 |\n\nNote: Figures Are Rounded\n\n${MORE}`,
  ],
  ['metadata', `# Ports\n\nDate: 3 March 2025\nPrepared by: The Research Unit\nStatus: Final Draft\n\n${PROSE}`],
  ['a label and a name', `# Ports\n\n${PROSE}\n\nHarbour Master: Peter Lang\n\n${MORE}`],
  ['a date', `# Ports\n\n12 March 2025\n\n${PROSE}\n\nMarch 2025\n\n${MORE}`],
  ['code', `# Ports\n\n\`\`\`\nPort Dues\n| a | b |\n• x\n##Dues\n\`\`\`\n\n    Harbour Dues\n\n${PROSE}`],
  ['front matter', `---\ntitle: Port Dues\nsection: Harbours\n---\n\n# Ports\n\n${PROSE}`],
  ['HTML', `# Ports\n\n<div>\nPort Dues and Fees\n| a | b |\n</div>\n\n${PROSE}`],
  ['a quotation', `# Ports\n\n> Port Dues and Fees\n\n${PROSE}\n\n“Fees Must Follow the Cargo”\n\n${MORE}`],
  [
    'verse',
    `# Songs of the Harbour\n\n${PROSE}\n\nThe River Took the Lower Mill\nThe Winter Took the Road\nAnd All We Have Is Standing Still\nBeneath a Heavy Load\n\n${MORE}`,
  ],
  [
    'a lead-in, a lone label and a phrase to fill in',
    `# Ports\n\n${PROSE}\n\nWhat the owners say:\n\n- Dues rise.\n\nBudget: not yet known\n\n${MORE}\n\nRead More: [LINK TO REPORT]\n\n${PROSE}`,
  ],
  [
    'phrases apart from one another, above a heading',
    `# Ports\n\n${PROSE}\n\n## Who may apply\n\nOwner of a Licensed Vessel\n\nMaster / Chief Officer level\n\nExperience of steering through ice\n\n## How to apply\n\n${MORE}`,
  ],
  [
    'an attribution',
    `# Ports\n\n${PROSE}\n\n> ${MORE}\n\nPeter Lang, Harbour & Canal Manager, Eastham Port Board\n\n> ${MORE}`,
  ],
  ['items', `# Ports\n\n${PROSE}\n\n- Port Dues\n- Harbour Fees\n\n1. Present Rates\n2. Future Rates\n\n${MORE}`],
  ['speakers', `# Minutes\n\n${PROSE}\n\nMs Brandt\n${PROSE}\n\nMr Osei\n${MORE}\n\nMs Brandt\n${MORE}`],
  [
    'questions and answers',
    `# Hearing\n\nQ: Who approved the payment?\nA: The board did, in June.\n\nQ: Was anyone opposed?\nA: Two members were.`,
  ],
  ['lines of a table of contents', `# Ports\n\nPort Dues ........ 3\nHarbour Fees ..... 7\n\n${PROSE}`],
  ['kramdown attributes', `# Ports\n\n| Port | Fee |\n|---|---|\n| Eastham | 40 |\n{: .wide}\n\n${PROSE}`],
  ['MDX', `import Chart from './chart'\n\n# Ports\n\n<Chart data={ports} />\n\nexport const ports = 3\n\n${PROSE}`],
  ['lines that are a link', `# Ports\n\n[Read the Full Report](report.md)\n\n${PROSE}`],
  ['pseudo-headings in bold', `# Ports\n\n**Port Dues**\n\n${PROSE}\n\n**Harbour Fees:**\n\n${MORE}`],
  [
    'wrapped prose',
    `# Ports\n\nThe storm of last October broke the harbour wall in three places, and the\nMinistry of Ports has not yet said who will pay for the repairs. The\nEuropean Investment Bank offered a loan in January on terms that the\nHarbour Board thinks are too short.\n\n${MORE}`,
  ],
  [
    'an address',
    `# Ports\n\n${PROSE}\n\nPort Research Unit\n123 Harbour Boulevard\nEastham, VIC 3840\n\nports@example.org`,
  ],
  [
    'numbered clauses',
    `# Terms\n\n1.1 The buyer pays within thirty days\n\n1.2 The seller delivers in June\n\n1.3 Either party may end the contract\n\n${PROSE}`,
  ],
  [
    'prose with pipes',
    `# Ports\n\nThe form offers yes | no | maybe and nothing else.\nOne line more | and another.\n\n${PROSE}`,
  ],
  ['a table that is one', '- Fees: They rise.\n\n  | Port | Fee |\n  |---|---|\n  | Eastham | 40 |'],
  ['a single dash', `# Ports\n\n– Nobody came, said the clerk.\n\n${PROSE}`],
  ['an underlined title', `Port Dues\n---\n${PROSE}\n\nPorts\n=====\n\n${MORE}`],
  ['a rule under a table', '| Port | Fee |\n|---|---|\n| Eastham | 40 |\n---\nFees rise.'],
  ['a sign-off', `# Ports\n\n${PROSE}\n\nRosa Marin, Campaign Lead, Clean Air Now\n\nThe Port Team`],
];

describe('what is left alone', () => {
  it.each(LEFT_ALONE)('%s', (_, text) => {
    expect(recoveries(text)).toEqual([]);
  });
});

describe('a recovery', () => {
  it('says what it found and where', () => {
    const text = `- Fees: They rise.\n| Port | Fee |\n|---|---|\n| Eastham | 40 |\nNext Steps\n${MORE}\n\n##Dues\n`;
    expect(
      recoveries(text).map(({ edits: _, start, end, ...facts }) => ({ ...facts, place: text.slice(start, end) })),
    ).toEqual([
      { kind: 'swallowed-table', columns: 2, rows: 1, place: '| Port | Fee |' },
      { kind: 'unmarked-heading', title: 'Next Steps', level: 2, place: 'Next Steps' },
      { kind: 'heading-space', title: 'Dues', level: 2, place: '##Dues' },
    ]);
  });
});

const SEED = '../shared/seed/serbia-sanctions-waiver.md';

describe.skipIf(!existsSync(SEED))('the flattened brief that the product began with', () => {
  const text = existsSync(SEED) ? readFileSync(SEED, 'utf8') : '';
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;

  it('has four sections and three tables', () => {
    expect(
      recoveries(text).map((one) => [one.kind, lineOf(one.start), one.kind === 'unmarked-heading' ? one.level : 0]),
    ).toEqual([
      ['unmarked-heading', 2, 2],
      ['swallowed-table', 8, 0],
      ['unmarked-heading', 13, 2],
      ['swallowed-table', 19, 0],
      ['unmarked-heading', 24, 2],
      ['swallowed-table', 30, 0],
      ['unmarked-heading', 35, 2],
    ]);
  });
});
