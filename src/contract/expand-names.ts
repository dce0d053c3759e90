import { own } from '../text/own.ts';
import { isSchema } from './keyword.ts';
import { contractVocabulary } from './vocabulary.ts';

/** A contract in which every name in a list of entries is a schema with that title: `[Summary]` → `[{title: Summary}]`. */
export function expandNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(expandNames);
  if (!isSchema(value)) return value;
  const members = Object.entries(value).map(([key, argument]) => {
    const expanded = expandNames(argument);
    if (own(contractVocabulary, key)?.holds?.many !== true || !Array.isArray(expanded)) return [key, expanded];
    return [key, expanded.map((entry: unknown) => (typeof entry === 'string' ? { title: entry } : entry))];
  });
  return Object.fromEntries(members);
}
