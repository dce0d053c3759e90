import type { Keyword } from './keyword.ts';
import { alike } from './keywords/alike.ts';
import { anySection } from './keywords/any-section.ts';
import { avoid } from './keywords/avoid.ts';
import { defined } from './keywords/defined.ts';
import { distinct } from './keywords/distinct.ts';
import { fileExists } from './keywords/file-exists.ts';
import { itemLength } from './keywords/item-length.ts';
import { looseHyphen } from './keywords/loose-hyphen.ts';
import { oneForm } from './keywords/one-form.ts';
import { totals } from './keywords/totals.ts';
import { uniform } from './keywords/uniform.ts';
import { wording } from './keywords/wording.ts';

/** The brieflint vocabulary: every keyword that a rule or contract may use beside JSON Schema 2020-12. */
export const vocabulary: readonly Keyword[] = [
  alike,
  anySection,
  avoid,
  defined,
  distinct,
  fileExists,
  itemLength,
  looseHyphen,
  oneForm,
  totals,
  uniform,
  wording,
];

/** The same by name, for validators compiled ahead of time. */
export const keywords: Readonly<Record<string, Keyword>> = Object.fromEntries(
  vocabulary.map((keyword) => [keyword.name, keyword]),
);
