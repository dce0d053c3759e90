import type { ErrorObject } from 'ajv';
import type { Brief } from '../generated/brief.ts';
import { joinPointer, splitPointer, valueAt } from '../text/pointer.ts';
import { nearest } from '../text/nearest.ts';
import { isSchema } from './keyword.ts';
import { isHolder, isSection } from './model-guards.ts';
import { namePart } from './name-part.ts';
import { choice, limitOf, plural, quote } from './phrase.ts';
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
      return COMPOSITES.has(error.keyword) ? closestBranch(error, context) : describe(error, context);
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
    return typeof reference === 'string' && reference.startsWith('#') ? [decodeURIComponent(reference.slice(1))] : [];
  });
}

const isWithin = (pointer: string, root: string): boolean => pointer === root || pointer.startsWith(`${root}/`);

/** Of the alternatives, what the one with the fewest violations lacks. */
function closestBranch(error: ErrorObject, context: DescribeContext): Violation[] {
  const { keyword, instancePath, schema, params } = error;
  if (keyword === 'not' || keyword === 'contains') return [describe(error, context)];
  if (Array.isArray(params['passingSchemas'])) {
    const names = params['passingSchemas'].map((index) => nameOf(schema, Number(index)));
    const message = `${namePart(context.brief, instancePath)} fits ${names.join(' and ')}; only one of them is allowed`;
    return [{ ...base(error, context), ruleId: 'contract', message }];
  }
  const branches: unknown[] = Array.isArray(schema) ? schema : [];
  const value = valueAt(context.brief, instancePath);
  const attempts = branches.map((branch) => (isSchema(branch) ? context.again(branch, value, instancePath) : []));
  const least = Math.min(...attempts.map((violations) => violations.length));
  const closest = [...attempts.keys()].filter((index) => attempts[index]?.length === least);
  const [best = 0] = closest;
  const titles = closest.flatMap((index) => titleOf(branches[index]) ?? []);
  if (titles.length < 2 || titles.length < closest.length) return attempts[best] ?? [describe(error, context)];
  // Alternatives that are equally far are named together; a fix of one of them is still good.
  const message = `${namePart(context.brief, instancePath)} needs ${titles.slice(0, -1).join(', ')} or ${titles.at(-1)}`;
  const violations = closest.flatMap((index) => attempts[index] ?? []);
  const shown = violations.find(({ gap }) => gap) ?? violations[0];
  return shown ? [{ ...shown, message }] : [describe(error, context)];
}

function titleOf(schema: unknown): string | undefined {
  const title = isSchema(schema) ? schema['title'] : undefined;
  return typeof title === 'string' ? title : undefined;
}

function nameOf(schema: unknown, index: number): string {
  const branch: unknown = Array.isArray(schema) ? schema[index] : undefined;
  return titleOf(branch) ?? `alternative ${index + 1}`;
}

const base = ({ instancePath, parentSchema }: ErrorObject, { pointerOf }: DescribeContext) => ({
  pointer: instancePath,
  schemaPointer: pointerOf(parentSchema ?? {}),
});

function describe(error: ErrorObject, context: DescribeContext): Violation {
  const { instancePath } = error;
  const value = valueAt(context.brief, instancePath);
  const says = sentenceFor(error, value, context);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  return {
    ruleId: ruleFor(instancePath),
    ...base(error, context),
    ...(text !== undefined && { actual: text }),
    ...says,
  };
}

function ruleFor(pointer: string): string {
  if (isWithin(pointer, '/metadata')) return 'frontmatter';
  return /\/(values|cells|rows)\/\d+/.test(pointer) ? 'table-cell' : 'contract';
}

type Says = Pick<Violation, 'message'> & Partial<Violation>;

function sentenceFor(error: ErrorObject, value: unknown, { brief }: DescribeContext): Says {
  const { keyword, instancePath, params } = error;
  const name = namePart(brief, instancePath);
  switch (keyword) {
    case 'required':
    case 'dependentRequired':
    case 'dependencies':
      return missing(instancePath, String(params['missingProperty']), brief);
    case 'enum':
      return notAmong(name, value, (params['allowedValues'] ?? []).map(String));
    case 'const':
      return notAmong(name, value, [String(params['allowedValue'])]);
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return surplus(instancePath, String(params['additionalProperty'] ?? params['unevaluatedProperty']), brief);
    case 'type':
      return { message: `${name} must be ${[params['type']].flat().map(typeName).join(' or ')}` };
    case 'pattern':
      return { message: `${name}: ${quote(String(value))} does not have the form ${quote(String(params['pattern']))}` };
    case 'uniqueItems':
      return {
        message: `${name} has the same ${nounFor(lastKey(instancePath))[0]} twice`,
        pointer: `${instancePath}/${params['i']}`,
      };
    case 'false schema':
      return forbidden(name, value);
    case 'format':
      return { message: `${name}: ${quote(String(value))} is not a ${String(params['format'])}` };
    default:
      return { message: countSentence(error, value, brief) };
  }
}

function missing(pointer: string, key: string, brief: Brief): Says {
  const holder = valueAt(brief, pointer);
  const parent = valueAt(brief, pointer.replace(/\/sections$/, ''));
  if (pointer.endsWith('/sections') && isHolder(parent)) {
    const level = isSection(parent) ? parent.level + 1 : 2;
    const title = key.charAt(0).toUpperCase() + key.slice(1).replaceAll('-', ' ');
    const gap = { level, title };
    return { ruleId: 'required-section', message: `Section ${quote(title)} is missing`, expected: [title], gap };
  }
  const guess = isSchema(holder) ? nearest(key, Object.keys(holder)) : undefined;
  const hint = guess === undefined ? '' : `; did you mean it by ${quote(guess)}?`;
  return { message: `${namePart(brief, pointer)} has no ${quote(key)}${hint}`, expected: [key] };
}

function notAmong(name: string, value: unknown, allowed: readonly string[]): Says {
  const guess = nearest(String(value), allowed);
  const expectation = guess === undefined ? `expected ${choice(allowed)}` : `did you mean ${quote(guess)}?`;
  const expected = guess === undefined ? allowed : [guess, ...allowed.filter((one) => one !== guess)];
  return { message: `${name}: ${quote(String(value))} is not allowed; ${expectation}`, expected };
}

function surplus(pointer: string, key: string, brief: Brief): Says {
  const at = joinPointer(pointer, key);
  const section = valueAt(brief, at);
  if (isSection(section)) {
    const message = `Section ${quote(section.title)} is not one that the contract names`;
    return { ruleId: 'unexpected-section', message, pointer: at, actual: section.title };
  }
  return { message: `${namePart(brief, at)} is not allowed`, pointer: at };
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a mapping',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  null: 'empty',
};

const typeName = (type: unknown): string => TYPE_NAMES[String(type)] ?? String(type);

function forbidden(name: string, value: unknown): Says {
  return isSection(value)
    ? { ruleId: 'unexpected-section', message: `${name} must not be here`, actual: value.title }
    : { message: `${name} must not be here` };
}

const lastKey = (pointer: string): string => splitPointer(pointer).at(-1) ?? '';

/** Sentences with a limit: “Section “Options” has 1 table; at least 2 are expected”. */
function countSentence({ keyword, instancePath, params }: ErrorObject, value: unknown, brief: Brief): string {
  const key = lastKey(instancePath);
  const holder = namePart(brief, instancePath.slice(0, Math.max(0, instancePath.length - key.length - 1)));
  const limit = limitOf(keyword, params['limit']);
  const name = namePart(brief, instancePath);
  switch (keyword) {
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      if (key === 'wordCount') return `${holder} has ${plural(Number(value), 'word')}; ${limit}`;
      return `${name} is ${String(value)}; ${limit}`;
    case 'minItems':
    case 'maxItems':
      return `${holder} has ${plural(Array.isArray(value) ? value.length : 0, ...nounFor(key))}; ${limit}`;
    case 'minLength':
    case 'maxLength':
      return `${name} has ${plural(String(value).length, 'character')}; ${limit}`;
    case 'multipleOf':
      return `${name} is ${String(value)}; a multiple of ${String(params['multipleOf'])} is expected`;
    case 'contains':
      return `${holder} has none of the expected ${nounFor(key)[1]}`;
    default:
      return `${name} is not as the contract has it`;
  }
}

const NOUNS: Readonly<Record<string, [one: string, many: string]>> = {
  tables: ['table', 'tables'],
  lists: ['list', 'lists'],
  items: ['entry', 'entries'],
  rows: ['row', 'rows'],
  cells: ['row', 'rows'],
  columns: ['column', 'columns'],
  paragraphs: ['paragraph', 'paragraphs'],
  links: ['link', 'links'],
  figures: ['figure', 'figures'],
  footnotes: ['footnote', 'footnotes'],
  outline: ['section', 'sections'],
};

const nounFor = (key: string): [string, string] => NOUNS[key] ?? ['entry', 'entries'];
