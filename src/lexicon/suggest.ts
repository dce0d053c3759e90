import { hasFlag, type Lexicon } from './lexicon.ts';
import { FLAGS } from './format.ts';
import type { NearWord, Reach } from './near-words.ts';
import { isWithin } from './slips.ts';
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
  /** Words that the lexicon does not have but that may be meant: the document's own, the project's. */
  readonly local?: readonly string[];
  /** Whether names may be suggested: for a word with a capital. */
  readonly names?: boolean;
}

/** Longer words are not looked at: nobody mistypes one, they are joined strings. */
const LONGEST = 28;
/** Frequency tiers that one edit outweighs. */
const TIERS_AN_EDIT = 4.5;
/** What it adds to be used by the document, for each doubling of the uses. */
const COUNT_BONUS = 1.2;

const ONE_SLIP: Reach = { edits: 1, cost: 1.8 };
const TWO_SLIPS: Reach = { edits: 2, cost: 2.3 };
const TWO_SLIPS_IN_A_SHORT_WORD: Reach = { edits: 2, cost: 2 };
const SHORT = 6;
const TOO_SHORT_FOR_TWO = 4;
/** A word one slip away that is at least so frequent makes it needless to look farther. */
const SATISFYING = 5;

/** What may have been meant by a folded word, the likeliest first. */
export function suggest(word: string, lexicon: Lexicon, options: SuggestOptions = {}): Suggestion[] {
  if (word.length < 2 || word.length > LONGEST) return [];
  let near = lexicon.nearWords(word, ONE_SLIP).filter((one) => isFit(one, options));
  if (word.length > TOO_SHORT_FOR_TWO && !near.some(({ tier }) => tier >= SATISFYING)) {
    const reach = word.length <= SHORT ? TWO_SLIPS_IN_A_SHORT_WORD : TWO_SLIPS;
    const known = new Set(near.map((one) => one.word));
    const farther = lexicon.nearWords(word, reach);
    near = [...near, ...farther.filter((one) => !known.has(one.word) && isFit(one, options))];
  }
  near.push(...localWords(word, options), ...withoutEcho(word, lexicon));
  if (near.length === 0) near = behindPrefix(word, lexicon, options);
  const ranked: Suggestion[] = near.map((one) => ({ ...one, rank: rankOf(one, options) }));
  const split = splitWord(word, lexicon);
  if (split) ranked.push(split);
  return ranked.sort((a, b) => b.rank - a.rank);
}

const PREFIXES = ['un', 'non', 're', 'pre', 'dis', 'mis', 'over', 'under', 'inter', 'sub', 'multi', 'micro', 'macro'];
const MIN_BEHIND_PREFIX = 6;
/** What a word loses that the lexicon has only without its prefix. */
const PREFIXED_TIER = 3;

/** “Unescapted” is near to no word, but “escapted” is: prefixes make more words than a lexicon has. */
function behindPrefix(word: string, lexicon: Lexicon, options: SuggestOptions): NearWord[] {
  const prefix = PREFIXES.find((one) => word.startsWith(one) && word.length - one.length >= MIN_BEHIND_PREFIX);
  if (prefix === undefined) return [];
  const rest = word.slice(prefix.length);
  // “Microtransit” is what it says.
  if (lexicon.lookup(rest)) return [];
  return lexicon
    .nearWords(rest, ONE_SLIP)
    .filter((one) => one.tier >= SATISFYING && hasFlag(one, 'lower') && isFit(one, options))
    .map((one) => ({ ...one, word: prefix + one.word, tier: one.tier - PREFIXED_TIER }));
}

const ECHOES = [2, 3];
const ECHO_COST = 1.1;

/** Typing the same syllable twice is one slip: “maximimum”, “dependendencies”. */
function withoutEcho(word: string, lexicon: Lexicon): NearWord[] {
  return ECHOES.flatMap((size) => {
    for (let at = 0; at + 2 * size <= word.length; at++) {
      if (word.slice(at, at + size) !== word.slice(at + size, at + 2 * size)) continue;
      const other = word.slice(0, at) + word.slice(at + size);
      const entry = lexicon.lookup(other);
      if (entry && hasFlag(entry, 'lower')) return [{ ...entry, word: other, cost: ECHO_COST, edits: 1 }];
    }
    return [];
  });
}

/** A word that the document or the project uses of its own is as good as a frequent one. */
const LOCAL_TIER = 6;

function localWords(word: string, { local = [] }: SuggestOptions): NearWord[] {
  return local
    .filter((other) => !isInflection(word, other) && isWithin(word, other, 1))
    .map((other) => ({ word: other, cost: 1, edits: 1, tier: LOCAL_TIER, flags: FLAGS.lower }));
}

/** A word and its plural are one word. */
const isInflection = (a: string, b: string): boolean => a === b || `${a}s` === b || `${b}s` === a;

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
