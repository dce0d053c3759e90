import type { Lexicon } from './lexicon.ts';

/** The lexicon of a language such as `en` or `de-AT`; undefined when there is none, and then no word of that language is called misspelt. */
export type Lexicons = (language: string) => Lexicon | undefined;

/** Lexicons that are opened when first asked for; `de-AT` is served by that of `de` when it has none of its own. */
export function createLexicons(open: Lexicons): Lexicons {
  const known = new Map<string, Lexicon | undefined>();
  const find = (language: string): Lexicon | undefined => {
    if (!known.has(language)) known.set(language, open(language));
    return known.get(language);
  };
  return (language) => find(language) ?? find(primaryLanguage(language));
}

/** `de` of `de-AT`. */
export const primaryLanguage = (language: string): string => language.split('-', 1)[0] ?? language;
