import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createAjv } from '../src/check/ajv.ts';
import { compileRule } from '../src/check/compile.ts';
import { readYaml } from '../src/config/read-yaml.ts';
import { validateConfig } from '../src/config/validate-config.ts';
import { validateContract } from '../src/config/validate-contract.ts';
import { validateRule } from '../src/config/validate-rule.ts';
import { compileContract } from '../src/contract/compile.ts';
import { readBrief } from '../src/read-brief.ts';
import { runExample } from '../src/rule-examples.ts';

const read = (name: string): string => readFileSync(`fixtures/readme/${name}`, 'utf8');
const yaml = (name: string) => readYaml(name, read(name));
const aliases = new Map<string, string>();

const README = existsSync('README.md') ? readFileSync('README.md', 'utf8') : '';

test.skipIf(!README.includes('Decision note')).each(['contract.yaml', 'rule.yaml', 'brieflint.config.yaml'])(
  'the README shows %s as it is tested here',
  (name) => {
    expect(README).toContain(read(name).trim());
  },
);

test('a contract in ten lines', async () => {
  const { data, problems } = await validateContract(yaml('contract.yaml'));
  expect(problems).toEqual([]);
  const { brief } = readBrief(read('contract.md'), { aliases });
  expect(
    compileContract(data, { aliases })
      .violations(brief)
      .map(({ ruleId, message }) => `${ruleId}: ${message}`),
  ).toEqual([
    'required-section: Section “Descision” should be titled “Decision”',
    'section-order: Section “Options” belongs after “Descision”',
    'table-cell: Column “Risk”, row “Buy”: “lwo” is not allowed; did you mean “low”?',
  ]);
});

test('a rule in ten lines', async () => {
  const { file, rule } = await validateRule(yaml('rule.yaml'));
  expect(file.problems).toEqual([]);
  const compiled = rule && compileRule(rule, createAjv());
  const context = { resources: { lexicons: () => undefined, language: 'en', words: [] }, aliases };
  for (const example of rule?.examples ?? []) {
    const outcome = compiled && runExample(compiled, example, context);
    expect(outcome?.found).toEqual(outcome?.expected);
  }
});

test('a configuration with every key', () => {
  expect(validateConfig(yaml('brieflint.config.yaml'), []).file.problems).toEqual([]);
});
