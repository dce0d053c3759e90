import { valueAt } from '../text/pointer.ts';
import { isSchema, type Schema } from './keyword.ts';

/** Definitions refer to one another at most this often on the way to a keyword. */
const MOST_HOPS = 20;

/** Chooses among the branches of an `anyOf` or `oneOf`. */
export type Choose = (branches: readonly Schema[]) => Schema | undefined;

const first: Choose = ([branch]) => branch;

/**
 * The schemas that hold together for one value: the schema itself, all of `allOf`, one of `anyOf` and of `oneOf`, and
 * what they refer to. What a skeleton has to satisfy, and what a trace follows.
 */
export function flatten(schema: Schema, root: Schema, choose: Choose = first): Schema[] {
  const flat: Schema[] = [];
  const stack = [{ schema: schema as unknown, hops: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { schema: one, hops } = next;
    if (!isSchema(one) || hops > MOST_HOPS) continue;
    flat.push(one);
    const parts: unknown[] = [...listOf(one['allOf']), choose(listOf(one['anyOf'])), choose(listOf(one['oneOf']))];
    if (typeof one['$ref'] === 'string') parts.push(valueAt(root, decodeURIComponent(one['$ref'].slice(1))));
    stack.push(...parts.toReversed().map((part) => ({ schema: part, hops: hops + 1 })));
  }
  return flat;
}

const listOf = (value: unknown): Schema[] => (Array.isArray(value) ? value.filter(isSchema) : []);
