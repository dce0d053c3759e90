import type { CheckResources } from './check/keyword.ts';
import type { CompiledRule } from './check/rule.ts';
import { compileContract } from './contract/compile.ts';
import { contractDiagnostics } from './contract/diagnose.ts';
import { fix } from './fix.ts';
import { ruleIds } from './generated/names.ts';
import type { Example } from './generated/rule.ts';
import { type DocumentCheck, type LintOptions, lint } from './lint.ts';

/** What examples are run with. */
export interface ExampleContext {
  readonly resources: CheckResources;
  readonly aliases: ReadonlyMap<string, string>;
}

/** What a rule finds in its example, and what it should; the text after its fixes where the example has one. */
export interface ExampleOutcome {
  readonly found: readonly string[];
  readonly expected: readonly string[];
  readonly fixed?: { readonly text: string; readonly expected: string };
}

/** Runs an example of a rule, which is alone: the example shows what it says, whatever other rules would. */
export function runExample(rule: CompiledRule, example: Example, context: ExampleContext): ExampleOutcome {
  const text = example.valid ?? example.invalid ?? '';
  const options: LintOptions = {
    aliases: context.aliases,
    ruleIds: [...ruleIds, rule.id],
    resources: { ...context.resources, fileExists: (path) => example.files?.includes(path) !== false },
    rules: [
      {
        rule,
        severity: rule.severity === 'off' ? 'warning' : rule.severity,
        options: { ...rule.defaults, ...example.options },
      },
    ],
    ...(example.contract && { contract: contractCheck(example.contract, context.aliases) }),
  };
  const found = lint(text, options).diagnostics.map(
    ({ position: { start }, message }) => `${start.line}:${start.column} ${message}`,
  );
  const outcome = { found, expected: example.diagnostics ?? [] };
  if (example.fixed === undefined) return outcome;
  const repaired = fix(text, options, 'suggested');
  const fixed = { text: repaired.status === 'fixed' ? repaired.text : repaired.reason, expected: example.fixed };
  return { ...outcome, fixed };
}

function contractCheck(data: object, aliases: ReadonlyMap<string, string>): DocumentCheck {
  const contract = compileContract(data, { aliases });
  const bound = { contract, file: { name: '', data, sources: [] }, severities: {} };
  return { diagnose: (reading) => contractDiagnostics(reading, bound) };
}
