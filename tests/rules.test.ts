import { describe, expect, test } from 'vitest';
import { createAjv } from '../src/check/ajv.ts';
import { compileRule } from '../src/check/compile.ts';
import { readRuleFiles } from '../src/dev/rule-files.ts';
import { runExample } from '../src/rule-examples.ts';
import { bundledAliases, bundledLexicon } from './bundled.ts';

const ajv = createAjv();
const context = { resources: { lexicons: () => bundledLexicon, language: 'en', words: [] }, aliases: bundledAliases };

for (const rule of await readRuleFiles()) {
  describe(rule.id, () => {
    const compiled = compileRule(rule, ajv);
    test.each(rule.examples.map((example, index) => [index + 1, example] as const))('example %i', (_, example) => {
      const { found, expected, fixed } = runExample(compiled, example, context);
      expect(found).toEqual(expected);
      expect(fixed?.text).toBe(fixed?.expected);
    });
    test('has two valid and two invalid examples', () => {
      expect(rule.examples.filter(({ valid }) => valid !== undefined).length).toBeGreaterThan(1);
      expect(rule.examples.filter(({ invalid }) => invalid !== undefined).length).toBeGreaterThan(1);
    });
  });
}
