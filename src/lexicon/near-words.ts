import { LABEL, LAST, TARGET_SHIFT, type Automaton, follow } from './automaton.ts';
import { AT_START, SWAPPED, createEditCosts, type EditCosts } from './edit-costs.ts';
import type { LexiconEntry } from './format.ts';

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

/**
 * The words within reach of a folded word, each with its cheapest way, in no order. Words of more letters than a path has room for have
 * none.
 */
export type NearWords = (word: string, reach: Reach) => readonly NearWord[];

export interface WordGraph {
  readonly automaton: Automaton;
  readonly alphabet: string;
  entryOfClass(wordClass: number): LexiconEntry;
}

/** Many more than a document has that are in no lexicon: an editor asks about the same text again and again. */
const MOST_REMEMBERED = 5000;
/** Letters of the longest path. */
const ROOM = 64;

/** The search for near words in one lexicon. It remembers what it found, and uses its arrays again. */
export function createNearWords(graph: WordGraph): NearWords {
  const walk: Walk = {
    ...graph,
    costs: createEditCosts(graph.alphabet),
    labels: new Uint8Array(ROOM),
    path: new Uint8Array(ROOM),
    length: 0,
    reach: { edits: 0, cost: 0 },
    found: new Map(),
    steps: 0,
  };
  const remembered = new Map<Reach, Map<string, readonly NearWord[]>>();
  return (word, reach) => {
    const byWord = remembered.get(reach) ?? new Map<string, readonly NearWord[]>();
    remembered.set(reach, byWord);
    const known = byWord.get(word);
    if (known) return known;
    const near = search(walk, word, reach);
    if (byWord.size >= MOST_REMEMBERED) byWord.clear();
    byWord.set(word, near);
    return near;
  };
}

/** More steps than this are not worth their time; it bounds the search for any word. */
const MOST_STEPS = 12_000;

/** A way through the automaton that follows a word and may go astray a few times. */
interface Walk extends WordGraph {
  readonly costs: EditCosts;
  /** Labels of the word's letters, and 0 behind them. */
  readonly labels: Uint8Array;
  /** Labels read so far. */
  readonly path: Uint8Array;
  length: number;
  reach: Reach;
  found: Map<string, NearWord>;
  steps: number;
}

function search(walk: Walk, word: string, reach: Reach): NearWord[] {
  if (word.length + reach.edits >= ROOM) return [];
  walk.labels.fill(0);
  for (let at = 0; at < word.length; at++) walk.labels[at] = walk.alphabet.indexOf(word.charAt(at)) + 1;
  walk.length = word.length;
  walk.reach = reach;
  walk.found = new Map();
  walk.steps = 0;
  explore(walk, 0, 0, 0, 0, 0);
  walk.found.delete(word);
  return [...walk.found.values()];
}

/**
 * Goes on from a node with `at` letters of the word used up and `depth` labels read. Where it may go astray twice, it takes the first letter
 * for right: hardly anybody misses it and another one.
 */
function explore(walk: Walk, at: number, node: number, depth: number, cost: number, edits: number): void {
  const { automaton, labels, path, reach, costs } = walk;
  if (edits === reach.edits) return finish(walk, at, node, depth, cost, edits);
  const own = labels[at] ?? 0;
  const before = depth > 0 ? (path[depth - 1] ?? 0) : 0;
  const mayStray = at > 0 || reach.edits === 1;
  const start = cost + (at === 0 ? AT_START : 0);
  for (let next = node; ; next++) {
    if (walk.steps++ > MOST_STEPS) return;
    const edge = automaton[next] ?? LAST;
    const label = edge & LABEL;
    const target = edge >>> TARGET_SHIFT;
    if (label === 0) {
      if (own === 0) record(walk, depth, target, cost, edits);
    } else {
      path[depth] = label;
      if (label === own) explore(walk, at + 1, target, depth + 1, cost, edits);
      if (mayStray) {
        const replaced = own === 0 || label === own ? Infinity : start + costs.replaced(own, label);
        if (replaced <= reach.cost) explore(walk, at + 1, target, depth + 1, replaced, edits + 1);
        const missing = start + costs.missing(label, before, own);
        if (missing <= reach.cost) explore(walk, at, target, depth + 1, missing, edits + 1);
      }
    }
    if ((edge & LAST) !== 0) break;
  }
  if (mayStray && own !== 0) strayInPlace(walk, at, node, depth, cost, edits);
}

/** The two slips that need no other letter: one too many, two in the wrong order. */
function strayInPlace(walk: Walk, at: number, node: number, depth: number, cost: number, edits: number): void {
  const { automaton, labels, path, reach, costs } = walk;
  const own = labels[at] ?? 0;
  const next = labels[at + 1] ?? 0;
  const start = cost + (at === 0 ? AT_START : 0);
  const extra = start + costs.extra(own, labels[at - 1] ?? 0, next);
  if (extra <= reach.cost) explore(walk, at + 1, node, depth, extra, edits + 1);
  const swapped = start + SWAPPED;
  if (next === 0 || next === own || swapped > reach.cost) return;
  const middle = follow(automaton, node, next);
  const end = middle < 0 ? -1 : follow(automaton, middle, own);
  if (end < 0) return;
  path[depth] = next;
  path[depth + 1] = own;
  explore(walk, at + 2, end, depth + 2, swapped, edits + 1);
}

/** Follows the rest of the word, every letter of which has to be right now: most ways end here, and soon. */
function finish(walk: Walk, at: number, node: number, depth: number, cost: number, edits: number): void {
  const { automaton, labels, path, length } = walk;
  let end = node;
  for (let i = at; i < length; i++) {
    const label = labels[i] ?? 0;
    end = follow(automaton, end, label);
    if (end < 0) return;
    path[depth + i - at] = label;
  }
  const wordClass = follow(automaton, end, 0);
  if (wordClass >= 0) record(walk, depth + length - at, wordClass, cost, edits);
}

function record(
  { found, alphabet, path, entryOfClass }: Walk,
  depth: number,
  wordClass: number,
  cost: number,
  edits: number,
): void {
  let word = '';
  for (let i = 0; i < depth; i++) word += alphabet.charAt((path[i] ?? 0) - 1);
  const known = found.get(word);
  if (known && cost >= known.cost) return;
  const { tier, flags } = entryOfClass(wordClass);
  found.set(word, { word, cost, edits, tier, flags });
}
