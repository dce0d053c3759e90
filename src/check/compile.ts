import type { Ajv } from 'ajv';
import type { Rule } from '../generated/rule.ts';
import type { CompiledRule, Validate } from './rule.ts';

/** A rule file made ready by an Ajv with the brieflint vocabulary. Throws when its schemas are not valid. */
export function compileRule(rule: Rule, ajv: Pick<Ajv, 'compile'>): CompiledRule {
  return {
    ...ruleFacts(rule),
    ...(rule.where && { where: compileSchema(rule.where, ajv) }),
    schema: compileSchema(rule.schema, ajv),
  };
}

/** What a run needs of a rule beside its validators. */
export function ruleFacts(rule: Rule): Omit<CompiledRule, 'schema' | 'where'> {
  const defaults = Object.fromEntries(
    Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]),
  );
  return {
    id: rule.id,
    severity: rule.severity,
    select: rule.select,
    message: rule.message,
    ...(rule.fix && { fix: rule.fix }),
    defaults,
  };
}

function compileSchema(schema: object, ajv: Pick<Ajv, 'compile'>): Validate {
  // Ajv's type says rootData is any object; ours says which.
  return ajv.compile(schema) as unknown as Validate;
}
