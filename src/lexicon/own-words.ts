import type { Lexicon } from './lexicon.ts';

/** The words that a project vouches for, folded. Case does not matter; possessives and plurals follow. */
export type OwnWords = ReadonlySet<string>;

export function ownWords(words: readonly string[], lexicon: Lexicon): OwnWords {
  return new Set(words.flatMap((word) => word.split(/\s+/)).map((word) => lexicon.fold(word)));
}

const PLURALS = ['s', 'es'];

/** Whether the list has the word or its singular; a word that merely resembles one of the list is not in it. */
export function isOwn(base: string, own: OwnWords): boolean {
  if (own.size === 0) return false;
  return own.has(base) || PLURALS.some((ending) => base.endsWith(ending) && own.has(base.slice(0, -ending.length)));
}
