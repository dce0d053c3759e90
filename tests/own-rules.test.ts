import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openConfig } from '../src/config/open-config.ts';
import { problemResult } from '../src/config/problem-result.ts';
import { readDataFile } from '../src/config/read-data-file.ts';
import { validateRule } from '../src/config/validate-rule.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures');

describe('a rule that could not work is refused with the reason', () => {
  const names = readdirSync(`${fixtures}/own-rules`).filter((name) => name.endsWith('.yaml'));
  test.each(names)('%s', async (name) => {
    const { file } = await validateRule(await readDataFile(`${fixtures}/own-rules/${name}`));
    const { diagnostics } = problemResult(file, 'internal/rule');
    const lines = diagnostics.map(({ position: { start }, message }) => `${start.line}:${start.column} ${message}`);
    expect(lines.length).toBeGreaterThan(0);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`${fixtures}/own-rules/${name}.txt`);
  });
});

test('a configuration brings its own rules and may set them', async () => {
  const { customRules, problems, layers } = await openConfig(`${fixtures}/configs/rules/brieflint.config.yaml`);
  expect(problems).toEqual([]);
  expect(customRules.map(({ id }) => id)).toEqual(['named-owner']);
  expect(layers.at(-1)?.config).toMatchObject({ rules: { 'named-owner': 'error' } });
});

test('settings of own rules are checked by their options', async () => {
  const { problems } = await openConfig(`${fixtures}/configs/rules/wrong-setting.yaml`);
  const messages = problems.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message));
  expect(messages).toEqual([
    'Unknown key “limit” in “rules”, “named-owner”, entry 2',
    '“eror” is not a value of “overrides”, entry 1, “rules”, “named-owner”; did you mean “error”?',
  ]);
});
