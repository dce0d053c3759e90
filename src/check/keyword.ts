import type { Brief } from '../generated/brief.ts';
import type { Lexicons } from '../lexicon/lexicons.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';

/** What a keyword may look at beside the value it is on. */
export interface CheckContext {
  readonly brief: Brief;
  /** The rule's options, defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly resources: CheckResources;
  /** The document's language; with a region its spelling is pinned. */
  readonly language: string;
  /** The document's words, read when first asked for; undefined without a lexicon. */
  readonly vocabulary: () => Vocabulary | undefined;
}

/** What a run brings along: the same for every rule. */
export interface CheckResources {
  /** Without a lexicon for its language nothing in a document is called misspelt. */
  readonly lexicons: Lexicons;
  /** Language of documents that name none. */
  readonly language: string;
  /** Whether a contract says what the document has to have. */
  readonly contracted?: boolean;
  /** The project's own words. */
  readonly words: readonly string[];
  /** Whether a path, relative to the document and inside its project, names a file; absent where none can be looked up. */
  readonly fileExists?: ((path: string) => boolean) | undefined;
}

/** One violation: facts for the rule's message, and where it is. */
export interface Hit {
  /** JSON Pointer from the keyword's value to the offending part; empty when it is the value itself. */
  readonly pointer?: string;
  /** The offending stretch of a string, in UTF-16 units. */
  readonly index?: number;
  readonly length?: number;
  readonly actual?: string;
  /** Acceptable texts, best first. */
  readonly expected?: readonly string[];
  /** Lowers the rule's severity for this hit. */
  readonly severity?: 'warning' | 'info';
  readonly [fact: string]: unknown;
}

/** A keyword of the brieflint vocabulary. Pure: the same value, argument and context give the same hits. */
export interface Keyword {
  readonly name: string;
  /** JSON type of the values it checks; it is silent on others. */
  readonly type: 'array' | 'object' | 'string';
  /** JSON Schema of its argument. */
  readonly argument: Readonly<Record<string, unknown>>;
  /** One sentence for `schemas/vocabulary.schema.json`. */
  readonly description: string;
  check(value: never, argument: never, context: CheckContext): Iterable<Hit>;
}
