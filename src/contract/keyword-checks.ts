import type { KeywordCheck } from './keyword.ts';
import { among } from './keywords/among.ts';
import { columns } from './keywords/columns.ts';
import { frontMatter } from './keywords/front-matter.ts';
import { entries, labels, lists, maxEntries, minEntries } from './keywords/lists.ts';
import { dependentSections, forbiddenSections } from './keywords/section-rules.ts';
import { sections } from './keywords/sections.ts';
import { maxRows, minRows, tables } from './keywords/tables.ts';
import { maxWords, minWords } from './keywords/words.ts';

/** What the keywords do that do something; the others of the vocabulary are settings of these. */
export const keywordChecks: Readonly<Record<string, KeywordCheck>> = {
  among,
  columns,
  dependentSections,
  entries,
  forbiddenSections,
  frontMatter,
  labels,
  lists,
  maxEntries,
  maxRows,
  maxWords,
  minEntries,
  minRows,
  minWords,
  sections,
  tables,
};
