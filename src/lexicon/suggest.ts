import { EDIT_COSTS } from './edit-costs.ts';
import { hasFlag, type Lexicon } from './lexicon.ts';
import { nearWords, type NearWord } from './near-words.ts';
import { splitWord } from './split-word.ts';

/** A word, or two, that may have been meant. */
export interface Suggestion {
  /** In the lexicon's letters. */
  readonly word: string;
  readonly cost: number;
  readonly edits: number;
  readonly tier: number;
  readonly flags: number;
  /** The higher the likelier; only the order means something. */
  readonly rank: number;
}

export interface SuggestOptions {
  /** How often the document uses a word: what it says elsewhere is likely what it means here. */
  readonly count?: (word: string) => number;
  /** Whether names may be suggested: for a word with a capital. */
  readonly names?: boolean;
}

/** Longer words are not looked at: nobody mistypes one, they are joined strings. */
const LONGEST = 28;
/** Frequency tiers that one edit outweighs. */
const TIERS_AN_EDIT = 4.5;
const COUNT_BONUS = 1.2;

/** What may have been meant by a folded word, the likeliest first. */
export function suggest(word: string, lexicon: Lexicon, options: SuggestOptions = {}): Suggestion[] {
  if (word.length < 2 || word.length > LONGEST) return [];
  const close = rankAll(word, lexicon, { edits: 1, cost: 1.7 }, options);
  const best = close[0];
  const list =
    (best && best.tier >= SATISFYING) || word.length < 5
      ? close
      : rankAll(word, lexicon, { edits: 2, cost: word.length < 7 ? 2 : 2.3 }, options);
  const split = splitWord(word, lexicon);
  return (split ? [...list, split] : list).sort((a, b) => b.rank - a.rank);
}

/** A word one slip away that is at least so frequent makes it needless to look farther. */
const SATISFYING = 5;

function rankAll(
  word: string,
  lexicon: Lexicon,
  reach: { edits: number; cost: number },
  options: SuggestOptions,
): Suggestion[] {
  return nearWords(word, lexicon, reach, EDIT_COSTS)
    .filter((near) => isFit(near, options))
    .map((near) => ({ ...near, rank: rankOf(near, options) }))
    .sort((a, b) => b.rank - a.rank);
}

function isFit(near: NearWord, { names, count }: SuggestOptions): boolean {
  if (hasFlag(near, 'lower')) return near.tier >= 1 || (count?.(near.word) ?? 0) > 0;
  return names === true && hasFlag(near, 'name') && near.tier >= 3;
}

function rankOf({ word, tier, cost }: NearWord, { count }: SuggestOptions): number {
  return tier - TIERS_AN_EDIT * cost + COUNT_BONUS * Math.log2(1 + (count?.(word) ?? 0));
}

/** The suggestion written as the misspelling was: Uphheld → Upheld, GOVERNEMNT → GOVERNMENT. */
export function withCapitals(suggestion: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return suggestion.toUpperCase();
  const first = like.charAt(0);
  if (first === first.toLowerCase()) return suggestion;
  return suggestion.charAt(0).toUpperCase() + suggestion.slice(1);
}
