import type { Suggestion } from './suggest.ts';
import { hasFlag, type Lexicon } from './lexicon.ts';

/** Words shorter than this are only taken for one of two joined words when everybody uses them all the time. */
const SHORT = 4;
const MIN_TIER = 6;
const MIN_TIER_SHORT = 12;

/** The two frequent words that a word consists of (“inthe” → “in the”), the likeliest pair; undefined when there are none. */
export function splitWord(word: string, lexicon: Lexicon): Suggestion | undefined {
  let best: Suggestion | undefined;
  for (let at = 1; at < word.length; at++) {
    const left = tierOf(word.slice(0, at), lexicon);
    const right = tierOf(word.slice(at), lexicon);
    if (left < 0 || right < 0) continue;
    const tier = Math.min(left, right);
    if (best && best.tier >= tier) continue;
    best = { word: `${word.slice(0, at)} ${word.slice(at)}`, cost: 1, edits: 1, tier, flags: 0, rank: tier - 6 };
  }
  return best;
}

/** -1 when the part is no word that stands alone this often. */
function tierOf(part: string, lexicon: Lexicon): number {
  if (part.length === 1 && part !== 'a') return -1;
  const entry = lexicon.lookup(part);
  if (!entry || !hasFlag(entry, 'lower')) return -1;
  return entry.tier >= (part.length < SHORT ? MIN_TIER_SHORT : MIN_TIER) ? entry.tier : -1;
}
