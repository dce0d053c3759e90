import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { bundledContracts, loadContract } from '../src/config/load-contract.ts';
import { compileContract } from '../src/contract/compile.ts';
import { skeleton } from '../src/contract/skeleton.ts';
import { traceContract } from '../src/contract/trace.ts';
import { readBrief } from '../src/read-brief.ts';
import { bundledAliases as aliases } from './bundled.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures/contracts');

test.each([...bundledContracts, `${fixtures}/harbour/contract.yaml`])(
  'a skeleton of %s has the structure that it requires',
  async (name) => {
    const { contract: file } = await loadContract(name, fixtures);
    const text = skeleton(file.data);
    const violations = compileContract(file.data, { aliases }).violations(readBrief(text, { aliases }).brief);
    // What stands for content is no content: front matter, cells and lengths are the author's to fill in.
    const structure = violations.filter(
      ({ ruleId, message }) => !['frontmatter', 'table-cell'].includes(ruleId) && !/words?;|characters?;/.test(message),
    );
    expect(structure).toEqual([]);
  },
);

test('a skeleton carries the descriptions of the contract', async () => {
  const { contract } = await loadContract(`${fixtures}/harbour/contract.yaml`, fixtures);
  await expect(skeleton(contract.data)).toMatchFileSnapshot(`${fixtures}/harbour/skeleton.txt`);
});

test('a trace says what stands for what', async () => {
  const { contract: file } = await loadContract(`${fixtures}/harbour/contract.yaml`, fixtures);
  const none = new Map<string, string>();
  const { brief } = readBrief(readFileSync(`${fixtures}/harbour/bad.md`, 'utf8'), { aliases: none });
  const lines = traceContract(compileContract(file.data, { aliases: none }), brief, none).map(
    ({ depth, wanted, pointer = '-', note }) => `${'  '.repeat(depth)}${wanted} | ${pointer} | ${note}`,
  );
  expect(lines).toEqual([
    'section “Summary” | /sections/sumary | close: “Sumary” should read so',
    'section “Options” | /sections/option-a | “Option A”, by the pattern ^Option [A-D]$',
    'section “Dues” | /sections/duess | close: “Duess” should read so',
    '  table of Vessel, Due, Status, Berth | /sections/duess/tables/0 | Due, Vessel, Status, Berth, Remark',
    'section “Contacts” | /sections/contacts | “Contacts”',
    '  list of Harbour master, Pilot station, Customs | /sections/contacts/lists/0 | 3 entries',
    'section “Next steps” | /sections/next-steps | “Next steps”',
    ' | /sections/internal-notes | “Internal notes” stands for no section',
  ]);
});
