import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../src/config/read-yaml.ts';
import { validateContract } from '../src/config/validate-contract.ts';
import { compileContract } from '../src/contract/compile.ts';
import { inferContract } from '../src/infer/infer-contract.ts';
import { writeContract } from '../src/infer/write-contract.ts';
import { readBrief } from '../src/read-brief.ts';
import { bundledAliases } from './bundled.ts';

const read = (path: string) => readBrief(readFileSync(path, 'utf8'), { aliases: bundledAliases }).brief;

test('a contract says what documents have in common, and how many support it', async () => {
  const briefs = [1, 2, 3].map((number) => read(`fixtures/infer/${number}.md`));
  await expect(writeContract(inferContract(briefs, bundledAliases))).toMatchFileSnapshot(
    resolve(import.meta.dirname, '../fixtures/infer/contract.yaml'),
  );
});

const data = resolve(import.meta.dirname, '../../shared/eval/data');
const KINDS: readonly (readonly [folder: string, prefix: string])[] = [
  ['templates/adr', ''],
  ['templates/rust-rfc', ''],
  ['briefs/JonJLevesque__Project2029', 'One-Pagers'],
  ['briefs/JonJLevesque__Project2029', 'Section'],
  ['briefs/UBICenter__ubicenter.org', ''],
  ['briefs/alphagov__government-digital-strategy', ''],
];

describe.skipIf(!existsSync(data))('real documents keep the contract that is inferred from them', () => {
  test.each(KINDS)(
    '%s/%s',
    async (folder, prefix) => {
      const names = readdirSync(`${data}/${folder}`)
        .filter((name) => name.startsWith(prefix) && name.endsWith('.md'))
        .slice(0, 15);
      const briefs = names.map((name) => read(`${data}/${folder}/${name}`));
      const text = writeContract(inferContract(briefs, bundledAliases));
      const file = await validateContract(readYaml('contract.yaml', text));
      expect(file.problems).toEqual([]);
      const contract = compileContract(file.data, { aliases: bundledAliases });
      expect(briefs.flatMap((brief) => contract.violations(brief))).toEqual([]);
    },
    60_000,
  );
});
