import type { Brief } from '../generated/brief.ts';
import { plural } from '../text/phrase.ts';
import { flatten } from './flatten.ts';
import { isSchema, type Schema } from './keyword.ts';
import { amongTexts } from './keywords/among.ts';

/** What a contract expects of a cell, an entry of a list or of the front matter, or a section, in an editor's words. */
export interface Expectation {
  readonly name: string;
  /** “column”, “section” … */
  readonly kind: string;
  readonly required: boolean;
  readonly description?: string;
  /** “an amount of money”, “at least 0”, “never empty” … */
  readonly demands: readonly string[];
  /** Texts that it may be; empty when that is open. */
  readonly values: readonly string[];
  /** What is taken when nothing is said, or an example. */
  readonly suggested: readonly string[];
  /** Entries of a mapping. */
  readonly members?: readonly Expectation[];
}

export interface ExpectationOptions {
  readonly name: string;
  readonly kind: string;
  readonly required: boolean;
  readonly root: Schema;
  readonly brief: Brief;
}

/** What a schema of a contract, with all that holds beside it, expects. */
export function expectationOf(schema: unknown, options: ExpectationOptions): Expectation {
  const schemas = isSchema(schema) ? flatten(schema, options.root) : [];
  const description = schemas.map((one) => one['description']).find((text) => typeof text === 'string');
  const members = membersOf(schemas, options);
  return {
    name: options.name,
    kind: options.kind,
    required: options.required,
    ...(typeof description === 'string' && { description }),
    demands: [...new Set(schemas.flatMap(demandsOf))],
    values: [...new Set(schemas.flatMap((one) => valuesOf(one, options.brief)))],
    suggested: schemas.flatMap(({ default: standard, examples }) => textsOf([standard, examples].flat())),
    ...(members.length > 0 && { members }),
  };
}

/** The entries that a schema of a mapping names. */
export function membersOf(schemas: readonly Schema[], options: ExpectationOptions): Expectation[] {
  const required = new Set(schemas.flatMap((one) => textsOf([one['required']].flat())));
  const properties = new Map(
    schemas.flatMap((one) => (isSchema(one['properties']) ? Object.entries(one['properties']) : [])),
  );
  const names = [...new Set([...required, ...properties.keys()])].filter((name) => properties.get(name) !== false);
  return names.map((name) =>
    expectationOf(properties.get(name), { ...options, name, required: required.has(name), kind: 'entry' }),
  );
}

function valuesOf(schema: Schema, brief: Brief): string[] {
  const { enum: allowed, const: only, type, among, items } = schema;
  if (Array.isArray(allowed)) return textsOf(allowed);
  if (only !== undefined) return textsOf([only]);
  if (type === 'boolean') return ['true', 'false'];
  if (isSchema(among)) return amongTexts(among, brief).texts;
  return isSchema(items) && Array.isArray(items['enum']) ? textsOf(items['enum']) : [];
}

const textsOf = (values: readonly unknown[]): string[] =>
  values.flatMap((value) => (typeof value === 'object' || value === undefined ? [] : [String(value)]));

function demandsOf(schema: Schema): string[] {
  const { cellType, type, format, pattern, filled, unique, number } = schema;
  const types = [cellType ?? FORMATS[String(format)] ?? type ?? []].flat().map(String);
  return [
    ...(types.length > 0 ? [types.map((name) => TYPES[name] ?? name).join(' or ')] : []),
    ...(typeof pattern === 'string' ? [`of the form \`${pattern}\``] : []),
    ...limitsOf(schema),
    ...(isSchema(number) ? limitsOf(number) : []),
    ...(filled === true ? ['never empty'] : []),
    ...(unique === true ? ['no text twice'] : []),
  ];
}

const FORMATS: Readonly<Record<string, string>> = { date: 'isoDate', uri: 'uri', email: 'email' };

const TYPES: Readonly<Record<string, string>> = {
  number: 'a number',
  integer: 'a whole number',
  percent: 'a percentage',
  money: 'an amount of money',
  date: 'a date',
  isoDate: 'a date as YYYY-MM-DD',
  uri: 'an address',
  email: 'an e-mail address',
  range: 'a range',
  text: 'text',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
};

/** Limits by the keyword that sets them. */
const LIMITS: Readonly<Record<string, (limit: number) => string>> = {
  minimum: (limit) => `at least ${limit}`,
  maximum: (limit) => `at most ${limit}`,
  exclusiveMinimum: (limit) => `more than ${limit}`,
  exclusiveMaximum: (limit) => `less than ${limit}`,
  minLength: (limit) => `at least ${plural(limit, 'character')}`,
  maxLength: (limit) => `at most ${plural(limit, 'character')}`,
  minWords: (limit) => `at least ${plural(limit, 'word')}`,
  maxWords: (limit) => `at most ${plural(limit, 'word')}`,
};

function limitsOf(schema: Schema): string[] {
  return Object.entries(LIMITS).flatMap(([keyword, say]) => {
    const limit = schema[keyword];
    return typeof limit === 'number' ? [say(limit)] : [];
  });
}
