import type { Keyword } from './keyword.ts';
import { avoid } from './keywords/avoid.ts';
import { looseHyphen } from './keywords/loose-hyphen.ts';
import { oneForm } from './keywords/one-form.ts';
import { spelling } from './keywords/spelling.ts';

/** The brieflint vocabulary: every keyword that a rule or contract may use beside JSON Schema 2020-12. */
export const vocabulary: readonly Keyword[] = [avoid, looseHyphen, oneForm, spelling];

/** The same by name, for validators compiled ahead of time. */
export const keywords: Readonly<Record<string, Keyword>> = Object.fromEntries(
  vocabulary.map((keyword) => [keyword.name, keyword]),
);
