import { FLAGS } from '../../lexicon/format.ts';
import { fold } from '../../lexicon/fold.ts';
import { tierOfFrequency } from './collect.ts';
import { type LexiconContents, packLexicon } from './pack.ts';
import type { CountedWord } from './word-list.ts';

/** Tier of a word of which nobody knows how frequent it is. */
const USUAL_TIER = 6;
/** Letters that fewer words have are not the language's own: é in a list of German words. */
const SHARE_OF_A_LETTER = 0.0005;
const APOSTROPHE = "'";

export interface WordList extends Pick<
  LexiconContents,
  'language' | 'functionWords' | 'doubledWords' | 'foreignWords'
> {
  readonly words: readonly CountedWord[];
}

/** The lexicon of a language from a list of its words: its alphabet is what they are written with. */
export function packList({ words: list, ...contents }: WordList): Uint8Array {
  const alphabet = alphabetOf(list);
  const total = list.reduce((sum, { count = 0 }) => sum + count, 0);
  const words = new Map<string, number>();
  const frequencies = new Map<string, number>();
  for (const { word, count } of list) {
    const key = fold(word, alphabet);
    if (key === '') continue;
    const perMillion = count === undefined ? undefined : (count * 1e6) / total;
    const known = words.get(key) ?? 0;
    const tier = Math.max(known & 15, perMillion === undefined ? USUAL_TIER : tierOfFrequency(perMillion));
    const written = /^\p{Lu}/u.test(word) ? FLAGS.name : FLAGS.lower;
    words.set(key, tier | (((known >> 4) | written) << 4));
    frequencies.set(key, Math.max(frequencies.get(key) ?? 0, perMillion ?? 0));
  }
  return packLexicon({ ...contents, alphabet, words, frequencies });
}

function alphabetOf(list: readonly CountedWord[]): string {
  const uses = new Map<string, number>();
  for (const { word } of list)
    for (const letter of new Set(word.toLowerCase())) uses.set(letter, (uses.get(letter) ?? 0) + 1);
  const own = [...uses].filter(([letter, n]) => /\p{Ll}|\p{Lo}/u.test(letter) && n >= SHARE_OF_A_LETTER * list.length);
  return [...own.map(([letter]) => letter).sort(), APOSTROPHE].join('');
}
