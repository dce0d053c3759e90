import type { ErrorObject } from 'ajv';
import type { Kind, Rule, RuleFix } from '../generated/rule.ts';
import type { CheckContext } from './keyword.ts';

/** A compiled schema, as Ajv makes it: false with `errors` set when the value does not conform. */
export interface Validate {
  (value: unknown, context: ValidateContext): boolean;
  errors?: ErrorObject[] | null;
}

/** What Ajv wants to know about a value that is a part of something: errors then carry absolute pointers. */
export interface ValidateContext {
  instancePath: string;
  parentData: object;
  parentDataProperty: string;
  rootData: CheckContext;
}

/** A rule ready to run. */
export interface CompiledRule {
  readonly id: string;
  readonly severity: Rule['severity'];
  readonly select: Kind;
  readonly message: Rule['message'];
  readonly fix?: RuleFix;
  /** Defaults of the rule's options. */
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly where?: Validate;
  readonly schema: Validate;
}

/** A rule as a run wants it. */
export interface ActiveRule {
  readonly rule: CompiledRule;
  readonly severity: 'error' | 'warning' | 'info';
  readonly options: Readonly<Record<string, unknown>>;
}
