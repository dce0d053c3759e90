import type { ErrorObject } from 'ajv';
import type { Brief } from '../generated/brief.ts';
import { referencedPointer, valueAt } from '../text/pointer.ts';
import { describeStandard } from './describe-standard.ts';
import { isSchema } from './keyword.ts';
import { namePart } from './name-part.ts';
import type { Violation } from './violation.ts';

export interface DescribeContext {
  readonly brief: Brief;
  pointerOf(schema: object): string;
  /** Checks a value against a schema once more, to see how far a branch was from fitting. */
  again(schema: object, value: unknown, pointer: string): Violation[];
}

/** Ajv's errors as violations in document terms, one for each cause. */
export function describeErrors(errors: readonly ErrorObject[], context: DescribeContext): Violation[] {
  const composites = errors.filter(({ keyword }) => COMPOSITES.has(keyword));
  return errors
    .filter(
      (error) => error.keyword !== 'if' && !composites.some((one) => one !== error && isEcho(error, one, context)),
    )
    .flatMap((error) => {
      // Our own keywords have said it already.
      const violation: Violation | undefined = error.params['violation'];
      if (violation) return violation;
      return COMPOSITES.has(error.keyword) ? closestBranch(error, context) : standard(error, context);
    });
}

const COMPOSITES = new Set(['anyOf', 'oneOf', 'not', 'contains']);

/** What the branches of a composite said. A violation of our keywords carries its schema in itself. */
function isEcho(error: ErrorObject, composite: ErrorObject, { pointerOf }: DescribeContext): boolean {
  const violation: Violation | undefined = error.params['violation'];
  const at = violation?.schemaPointer ?? pointerOf(error.parentSchema ?? {});
  const root = `${pointerOf(composite.parentSchema ?? {})}/${composite.keyword}`;
  return branchRoots(composite).some((start) => isWithin(at, start ?? root)) || isWithin(at, root);
}

/** Pointers of definitions that the branches refer to. */
function branchRoots({ schema }: ErrorObject): string[] {
  const branches: unknown[] = Array.isArray(schema) ? schema : [schema];
  return branches.flatMap((branch) => {
    const reference = isSchema(branch) ? branch['$ref'] : undefined;
    return typeof reference === 'string' && reference.startsWith('#') ? (referencedPointer(reference) ?? []) : [];
  });
}

const isWithin = (pointer: string, root: string): boolean => pointer === root || pointer.startsWith(`${root}/`);

/** Of the alternatives, what the one with the fewest violations lacks. */
function closestBranch(error: ErrorObject, context: DescribeContext): Violation[] {
  const { keyword, instancePath, schema, params } = error;
  if (keyword === 'not' || keyword === 'contains') return [standard(error, context)];
  if (Array.isArray(params['passingSchemas'])) {
    const names = params['passingSchemas'].map((index) => nameOf(schema, Number(index)));
    const message = `${namePart(context.brief, instancePath)} fits ${names.join(' and ')}; only one of them is allowed`;
    return [{ ...standard(error, context), ruleId: 'contract', message }];
  }
  const branches: unknown[] = Array.isArray(schema) ? schema : [];
  const value = valueAt(context.brief, instancePath);
  const attempts = branches.map((branch) => (isSchema(branch) ? context.again(branch, value, instancePath) : []));
  const least = Math.min(...attempts.map((violations) => violations.length));
  const closest = [...attempts.keys()].filter((index) => attempts[index]?.length === least);
  const [best = 0] = closest;
  const titles = closest.flatMap((index) => titleOf(branches[index]) ?? []);
  if (titles.length < 2 || titles.length < closest.length) return attempts[best] ?? [standard(error, context)];
  // Alternatives that are equally far are named together; a fix of one of them is still good.
  const message = `${namePart(context.brief, instancePath)} needs ${titles.slice(0, -1).join(', ')} or ${titles.at(-1)}`;
  const violations = closest.flatMap((index) => attempts[index] ?? []);
  const shown = violations.find(({ gap }) => gap) ?? violations[0];
  return shown ? [{ ...shown, message }] : [standard(error, context)];
}

function titleOf(schema: unknown): string | undefined {
  const title = isSchema(schema) ? schema['title'] : undefined;
  return typeof title === 'string' ? title : undefined;
}

function nameOf(schema: unknown, index: number): string {
  const branch: unknown = Array.isArray(schema) ? schema[index] : undefined;
  return titleOf(branch) ?? `alternative ${index + 1}`;
}

const standard = (error: ErrorObject, { brief, pointerOf }: DescribeContext): Violation =>
  describeStandard(error, brief, pointerOf(error.parentSchema ?? {}));
