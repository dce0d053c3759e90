import { describe, expect, test } from 'vitest';
import { createAjv } from '../src/check/ajv.ts';
import { compileRule } from '../src/check/compile.ts';
import { compileContract } from '../src/contract/compile.ts';
import { contractDiagnostics } from '../src/contract/diagnose.ts';
import { readRuleFiles } from '../src/dev/rule-files.ts';
import { fix } from '../src/fix.ts';
import type { Example, Rule } from '../src/generated/rule.ts';
import { type DocumentCheck, type LintOptions, lint } from '../src/lint.ts';
import { bundledAliases, bundledLexicon } from './bundled.ts';

const ajv = createAjv();

/** A rule alone: its example shows what it says, whatever other rules would. */
function optionsFor(rule: Rule, example: Example): LintOptions {
  const compiled = compileRule(rule, ajv);
  const severity = rule.severity === 'off' ? 'warning' : rule.severity;
  return {
    rules: [{ rule: compiled, severity, options: { ...compiled.defaults, ...example.options } }],
    resources: { lexicon: bundledLexicon, words: [], fileExists: (path) => example.files?.includes(path) !== false },
    aliases: bundledAliases,
    ...(example.contract && { contract: contractCheck(example.contract) }),
  };
}

function contractCheck(data: object): DocumentCheck {
  const contract = compileContract(data, { aliases: bundledAliases });
  return (reading) => contractDiagnostics(reading, { contract, file: { name: '', data, sources: [] }, severities: {} });
}

function reported(text: string, options: LintOptions): string[] {
  return lint(text, options).diagnostics.map(
    ({ position: { start }, message }) => `${start.line}:${start.column} ${message}`,
  );
}

for (const rule of await readRuleFiles()) {
  describe(rule.id, () => {
    for (const [i, example] of rule.examples.entries()) {
      const text = example.valid ?? example.invalid ?? '';
      const options = optionsFor(rule, example);
      test(`${example.valid === undefined ? 'reports' : 'accepts'} example ${i + 1}`, () => {
        expect(reported(text, options)).toEqual(example.diagnostics ?? []);
      });
      if (example.fixed === undefined) continue;
      test(`repairs example ${i + 1}`, () => {
        const repaired = fix(text, options, 'suggested');
        expect(repaired.status === 'fixed' ? repaired.text : repaired.reason).toBe(example.fixed);
      });
    }
    test('has valid and invalid examples', () => {
      expect(rule.examples.filter(({ valid }) => valid !== undefined).length).toBeGreaterThan(0);
      expect(rule.examples.filter(({ invalid }) => invalid !== undefined).length).toBeGreaterThan(0);
    });
  });
}
