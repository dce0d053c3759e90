import type { Suggestion } from './suggest.ts';
import { hasFlag, type Lexicon } from './lexicon.ts';

const MIN_TIER = 6;
const MIN_TIER_SHORT = 10;
const SHORT = 4;

/**
 * The two words that were run together (“inthe” → “in the”), the likeliest pair; undefined when there are none. One of the two is a word
 * that builds no compounds, or “roundtable” would be two words.
 */
export function splitWord(word: string, lexicon: Lexicon): Suggestion | undefined {
  let best: Suggestion | undefined;
  for (let at = 1; at < word.length; at++) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    if (!lexicon.isFunctionWord(left) && !lexicon.isFunctionWord(right)) continue;
    const tier = Math.min(tierOf(left, lexicon), tierOf(right, lexicon));
    if (tier < 0 || (best && best.tier >= tier)) continue;
    best = { word: `${left} ${right}`, cost: 1, edits: 1, tier, flags: 0, rank: tier - 6 };
  }
  return best;
}

/** -1 when the part is no word that stands alone this often. */
function tierOf(part: string, lexicon: Lexicon): number {
  const entry = lexicon.lookup(part);
  if (!entry || !hasFlag(entry, 'lower') || (part.length === 1 && part !== 'a')) return -1;
  return entry.tier >= (part.length < SHORT ? MIN_TIER_SHORT : MIN_TIER) ? entry.tier : -1;
}
