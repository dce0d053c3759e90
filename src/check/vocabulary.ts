import type { Keyword } from './keyword.ts';
import { spelling } from './keywords/spelling.ts';

/** The brieflint vocabulary: every keyword that a rule or contract may use beside JSON Schema 2020-12. */
export const vocabulary: readonly Keyword[] = [spelling];

/** The same by name, for validators compiled ahead of time. */
export const keywords: Readonly<Record<string, Keyword>> = Object.fromEntries(
  vocabulary.map((keyword) => [keyword.name, keyword]),
);
