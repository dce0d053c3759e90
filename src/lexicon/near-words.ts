import type { EditCosts } from './edit-costs.ts';
import type { Lexicon, LexiconEntry } from './lexicon.ts';

/** A word of the lexicon close to a given one. */
export interface NearWord extends LexiconEntry {
  /** In the lexicon's letters. */
  readonly word: string;
  /** Sum of the edits' costs. */
  readonly cost: number;
  readonly edits: number;
}

export interface Reach {
  readonly edits: number;
  readonly cost: number;
}

/** More steps than this are not worth their time; it bounds the search for any word. */
const MOST_STEPS = 12_000;

/**
 * The words within reach of a folded word, each with its cheapest way, in no order: a walk over the automaton that follows the word and may
 * go astray a few times. Where it may go astray twice, it takes the first letter for right: hardly anybody misses it and another one.
 */
export function nearWords(word: string, lexicon: Lexicon, reach: Reach, costs: EditCosts): NearWord[] {
  const walk: Walk = { word, labels: lexicon.labelsOf(word), lexicon, reach, costs, found: new Map(), steps: 0 };
  explore(walk, 0, 0, '', 0, 0);
  walk.found.delete(word);
  return [...walk.found.values()];
}

interface Walk {
  readonly word: string;
  readonly labels: readonly number[];
  readonly lexicon: Lexicon;
  readonly reach: Reach;
  readonly costs: EditCosts;
  readonly found: Map<string, NearWord>;
  steps: number;
}

/** Goes on from a node with `at` letters of the word used up and `path` read; as deep as a word is long. */
function explore(walk: Walk, at: number, node: number, path: string, cost: number, edits: number): void {
  if (edits === walk.reach.edits) return finish(walk, at, node, path, cost, edits);
  const { word, labels, lexicon } = walk;
  const { automaton } = lexicon;
  const own = labels[at] ?? -1;
  const mayStray = at > 0 || walk.reach.edits === 1;
  const letter = word[at] ?? '';
  const before = path.at(-1) ?? '';
  const start = cost + (at === 0 ? walk.costs.atStart : 0);
  for (let edge = node; ; edge++) {
    if (walk.steps++ > MOST_STEPS) return;
    const label = automaton.labelOf(edge);
    const target = automaton.targetOf(edge);
    if (label === 0) {
      if (at === word.length) record(walk, path, lexicon.entryOfClass(target), cost, edits);
    } else if (label === own) explore(walk, at + 1, target, path + letter, cost, edits);
    else if (mayStray && own >= 0) {
      const meant = lexicon.alphabet[label - 1] ?? '';
      const replaced = start + walk.costs.replaced(letter, meant);
      if (replaced <= walk.reach.cost) explore(walk, at + 1, target, path + meant, replaced, edits + 1);
    }
    if (mayStray && label !== 0) {
      const meant = lexicon.alphabet[label - 1] ?? '';
      const missing = start + walk.costs.missing(meant, before, letter);
      if (missing <= walk.reach.cost) explore(walk, at, target, path + meant, missing, edits + 1);
    }
    if (automaton.isLast(edge)) break;
  }
  if (mayStray && own >= 0) strayInPlace(walk, at, node, path, cost, edits);
}

/** Follows the rest of the word, every letter of which has to be right now: most ways end here, and soon. */
function finish(walk: Walk, at: number, node: number, path: string, cost: number, edits: number): void {
  const { labels, lexicon } = walk;
  let end = node;
  for (let i = at; i < labels.length && end >= 0; i++) end = lexicon.automaton.follow(end, labels[i] ?? 0);
  const wordClass = end < 0 ? -1 : lexicon.automaton.follow(end, 0);
  if (wordClass >= 0) record(walk, path + walk.word.slice(at), lexicon.entryOfClass(wordClass), cost, edits);
}

/** The two slips that need no other letter: one too many, two in the wrong order. */
function strayInPlace(walk: Walk, at: number, node: number, path: string, cost: number, edits: number): void {
  const { word, labels, lexicon } = walk;
  const letter = word[at] ?? '';
  const next = word[at + 1] ?? '';
  const start = cost + (at === 0 ? walk.costs.atStart : 0);
  const extra = start + walk.costs.extra(letter, word[at - 1] ?? '', next);
  if (extra <= walk.reach.cost) explore(walk, at + 1, node, path, extra, edits + 1);
  const swapped = start + walk.costs.swapped;
  if (next === '' || next === letter || swapped > walk.reach.cost) return;
  const middle = lexicon.automaton.follow(node, labels[at + 1] ?? 0);
  const end = middle < 0 ? -1 : lexicon.automaton.follow(middle, labels[at] ?? 0);
  if (end >= 0) explore(walk, at + 2, end, path + next + letter, swapped, edits + 1);
}

function record({ found }: Walk, word: string, entry: LexiconEntry, cost: number, edits: number): void {
  const known = found.get(word);
  if (!known || cost < known.cost) found.set(word, { word, cost, edits, tier: entry.tier, flags: entry.flags });
}
