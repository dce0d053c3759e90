import { compileRule } from '../check/compile.ts';
import type { CompiledRule } from '../check/rule.ts';
import type { Rule } from '../generated/rule.ts';
import { createUserAjv } from './validate-rule.ts';

/** The project's own rules made ready. They were found valid when they were loaded. */
export function compileOwnRules(rules: readonly Rule[]): CompiledRule[] {
  const ajv = createUserAjv();
  return rules.map((rule) => compileRule(rule, ajv));
}
