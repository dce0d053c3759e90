import type { Brief } from '../generated/brief.ts';
import type { Violation } from './violation.ts';

/** A JSON Schema as plain data. */
export type Schema = Readonly<Record<string, unknown>>;

/** What a keyword is called with beside its argument and the value. */
export interface Call {
  readonly brief: Brief;
  /** JSON Pointer of the value. */
  readonly pointer: string;
  /** The schema that holds the keyword, with its settings beside it. */
  readonly schema: Schema;
  /** Slug of a section title → section id, from the configuration. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Pointer of a schema of the contract. */
  pointerOf(schema: object): string;
  /** Checks a value against a schema of the contract. */
  check(schema: Schema, value: unknown, pointer: string): Violation[];
  /** Whether a text has a match of an RE2 pattern. */
  test(pattern: string, text: string): boolean;
}

/** A keyword's work. Values of another kind than the keyword is for conform. */
export type KeywordCheck = (argument: unknown, value: unknown, call: Call) => Violation[];

/** Entries of a list of names and schemas; names were expanded to schemas with a title when the contract was compiled. */
export function entriesOf<Entry extends Schema>(argument: unknown): Entry[] {
  // The argument conforms to the vocabulary's schema, which says what an entry's settings are.
  return Array.isArray(argument) ? (argument.filter(isSchema) as Entry[]) : [];
}

export const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
