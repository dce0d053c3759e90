import { FLAGS, TOP_TIER } from '../../lexicon/format.ts';
import type { WordSource } from './sources.ts';

/** Words with their class (`tier | flags << 4`), from all sources together. */
export function collectWords(
  sources: readonly WordSource[],
  frequencies: ReadonlyMap<string, number>,
  fold: (word: string) => string,
): Map<string, number> {
  const flags = new Map<string, number>();
  const levels = new Map<string, number>();
  const plain = new Set<string>();
  const software = new Map<string, Set<WordSource>>();
  for (const source of sources) {
    for (const text of source.words) {
      for (const word of source.kind === 'words' ? [text] : partsOf(text)) {
        const key = fold(word);
        if (!isWord(key)) continue;
        flags.set(key, (flags.get(key) ?? 0) | flagsOf(word, source));
        if (source.kind === 'words' && !source.dialect) plain.add(key);
        if (source.kind === 'software') software.set(key, (software.get(key) ?? new Set()).add(source));
        if (source.level) levels.set(key, Math.min(levels.get(key) ?? 99, source.level));
      }
    }
  }
  const words = new Map<string, number>();
  for (const [key, all] of flags) {
    const lists = software.get(key)?.size ?? 0;
    const tier = Math.max(tierOfLevel(levels.get(key)), tierOfFrequency(frequencies.get(key)), tierOfLists(lists));
    const unusual = (levels.get(key) ?? RARE_LEVEL) >= RARE_LEVEL && !key.includes("'");
    const rare = unusual && lists < WELL_KNOWN ? FLAGS.rare : 0;
    words.set(key, tier | ((withoutContradiction(all, key, plain) | rare) << 4));
  }
  return words;
}

/** Possessives are formed by rule when a word is looked up. */
function isWord(key: string): boolean {
  return (
    key.length > 0 && key.length <= MAX_LENGTH && !key.endsWith("'s") && !key.endsWith("'") && !key.startsWith("'")
  );
}

const MAX_LENGTH = 30;

function partsOf(text: string): string[] {
  return text.split(/[\s\-–—_/.,:;()[\]&+@*"“”0-9]+/).filter((part) => part.length > 1);
}

function flagsOf(word: string, { kind, dialect }: WordSource): number {
  const spelling = /^\p{Lu}/u.test(word)
    ? /\p{Lu}/u.test(word.slice(1))
      ? FLAGS.capitals
      : FLAGS.name
    : /\p{Lu}/u.test(word)
      ? FLAGS.capitals
      : FLAGS.lower;
  return spelling | (dialect ? FLAGS[dialect] : 0) | (kind === 'software' ? FLAGS.technical : 0);
}

/** A word of all dialects is of none; a word of the language is not technical. */
function withoutContradiction(flags: number, key: string, plain: ReadonlySet<string>): number {
  const both = FLAGS.american | FLAGS.british;
  const dialects = plain.has(key) && (flags & both) === both ? both : 0;
  const technical = plain.has(key) ? FLAGS.technical : 0;
  return flags & ~dialects & ~technical;
}

/** SCOWL's 35 is what a twelve-year-old knows, 60 a usual dictionary, 70 a large one. */
function tierOfLevel(level: number | undefined): number {
  if (level === undefined) return 0;
  if (level <= 20) return 6;
  if (level <= 35) return 4;
  if (level <= 50) return 3;
  if (level <= 60) return 2;
  return 1;
}

/**
 * “Backend” and “config” are younger than the corpora, but several software vocabularies have them, each made on its own: a field whose
 * words readers of today know.
 */
function tierOfLists(lists: number): number {
  return lists < WELL_KNOWN ? 0 : Math.min(lists, TOP_TIER_OF_LISTS);
}

const WELL_KNOWN = 2;
const TOP_TIER_OF_LISTS = 5;

/** Tier 0 ends at one in a thousand million, the top one starts at one in twenty. */
export function tierOfFrequency(perMillion: number | undefined): number {
  if (perMillion === undefined || perMillion <= 0) return 0;
  return Math.max(0, Math.min(TOP_TIER, Math.round((Math.log10(perMillion) + 3) / STEP)));
}

const STEP = 0.52;
const RARE_LEVEL = 70;
