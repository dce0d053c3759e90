/**
 * A lexicon file, all numbers little-endian:
 *
 *     magic     "BLEX1\n"
 *     header    one line of JSON ({@link LexiconHeader}), padded with blanks so that the edges start at a multiple of 4
 *     edges     the words as a minimal automaton: 4 bytes an edge, the edges of a node side by side
 *     trigrams  alphabet³ bytes: how unlikely a letter is after the two before it, in sixteenths of a nat … see `trigramCost`
 *
 * An edge is `target << 9 | last << 8 | label`. Label 0 ends a word, and `target` is then the word's class; label n is the
 * n-th character of the alphabet (from 1), and `target` is the index of the first edge of the next node. The edges of a node are in order
 * of their labels and the last one has `last` set. Edge 0 is the first edge of the root.
 *
 * A language is a file: the alphabet, the classes and the words come from it, nothing in the code is English.
 */
export interface LexiconHeader {
  readonly language: string;
  /** Characters of the words; any other character is first folded (é → e, ’ → '). */
  readonly alphabet: string;
  /** Class of a word: `tier | flags << 4`. */
  readonly classes: readonly number[];
  /** Frequent words that build no compounds, so that “inthe” is two words and “roundtable” is one. */
  readonly functionWords: readonly string[];
  /** Words that may rightly stand twice in a row: “had had”. */
  readonly doubledWords: readonly string[];
  /** Frequent words of other languages: text around them is not this language, and not misspelt. */
  readonly foreignWords: readonly string[];
  /** Byte offsets from the start of the file. */
  readonly edges: { readonly offset: number; readonly length: number };
  readonly trigrams: { readonly offset: number; readonly length: number };
}

/** Whether a parsed header is one: a project may bring a lexicon of its own. */
export function isHeader(value: unknown): value is LexiconHeader {
  if (typeof value !== 'object' || value === null) return false;
  // Every member is looked at below.
  const header = value as Partial<Record<keyof LexiconHeader, unknown>>;
  return (
    typeof header.language === 'string' &&
    typeof header.alphabet === 'string' &&
    header.alphabet.length > 0 &&
    header.alphabet.length < 256 &&
    isListOf('number', header.classes) &&
    isListOf('string', header.functionWords) &&
    isListOf('string', header.doubledWords) &&
    isListOf('string', header.foreignWords) &&
    isRange(header.edges) &&
    isRange(header.trigrams)
  );
}

const isListOf = (type: 'string' | 'number', value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === type);

const isRange = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'offset' in value &&
  'length' in value &&
  Number.isSafeInteger(value.offset) &&
  Number.isSafeInteger(value.length);

export const MAGIC = 'BLEX1\n';
export const EDGE_BYTES = 4;

/** What a lexicon knows of a word form. */
export interface LexiconEntry {
  /** 0 (hardly ever printed) to 15; one tier up is about 3.3 times as frequent. */
  readonly tier: number;
  /** Union of {@link FLAGS}. */
  readonly flags: number;
}

/** How a word is written and where it is known from; a word can be several. */
export const FLAGS = {
  /** Written in lower case within a sentence. */
  lower: 1,
  /** A name: capitalised within a sentence. */
  name: 2,
  /** Written with capitals inside: NATO, GitHub, PhD. */
  capitals: 4,
  american: 8,
  british: 16,
  /** Known from software vocabularies only. */
  technical: 32,
  /** In large dictionaries only; more often a slip than meant. */
  rare: 64,
} as const;

export type Flag = keyof typeof FLAGS;

/** Frequency tiers run from 0 (hardly ever printed) to 15 (the, of); each is about 3.3 times as frequent as the one below. */
export const TOP_TIER = 15;
