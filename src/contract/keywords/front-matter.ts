import { isSchema, type KeywordCheck } from '../keyword.ts';

/** The schema of the front matter. */
export const frontMatter: KeywordCheck = (argument, _value, call) =>
  isSchema(argument) ? call.check(argument, call.brief.metadata ?? {}, '/metadata') : [];
