import { automatonOf, follow } from './automaton.ts';
import { fold } from './fold.ts';
import { FLAGS, MAGIC, type Flag, type LexiconEntry, type LexiconHeader, isHeader } from './format.ts';
import { type NearWords, createNearWords } from './near-words.ts';

export interface Lexicon {
  readonly language: string;
  readonly alphabet: string;
  /** The entry of a word in any case; undefined when the lexicon does not have it. */
  lookup(word: string): LexiconEntry | undefined;
  /** The word in the lexicon's letters, empty when it has others. */
  fold(word: string): string;
  readonly nearWords: NearWords;
  isFunctionWord(folded: string): boolean;
  /** True for a word that may rightly stand twice in a row: had had. */
  mayStandTwice(folded: string): boolean;
  /** True for a frequent word of another language. */
  isForeignWord(word: string): boolean;
  /** How unlikely the letters of a folded word are in this order: the mean of −ln P per letter, in nats. */
  strangeness(folded: string): number;
}

/** Opens a packed lexicon (see format.ts) without unpacking it. Throws when the bytes are something else. */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const header = readHeader(bytes);
  const automaton = automatonOf(bytes.subarray(header.edges.offset, header.edges.offset + header.edges.length));
  const trigrams = bytes.subarray(header.trigrams.offset, header.trigrams.offset + header.trigrams.length);
  const { alphabet, language } = header;
  const entries = header.classes.map((wordClass) => ({ tier: wordClass & 15, flags: wordClass >> 4 }));
  const labels = labelTable(alphabet);
  const entryOfClass = (wordClass: number): LexiconEntry => entries[wordClass] ?? NO_ENTRY;
  const foldWord = (word: string): string => {
    const lower = word.toLowerCase();
    for (let at = 0; at < lower.length; at++) if (!labels[lower.charCodeAt(at)]) return fold(word, alphabet);
    return lower;
  };
  const functionWords = new Set(header.functionWords);
  let search: NearWords | undefined;
  const foreignWords = new Set(header.foreignWords);
  const doubledWords = new Set(header.doubledWords);
  return {
    language,
    alphabet,
    isFunctionWord: (folded) => functionWords.has(folded),
    mayStandTwice: (folded) => doubledWords.has(folded),
    isForeignWord: (word) => foreignWords.has(word.toLowerCase()),
    // A tidy document never asks.
    nearWords: (word, reach) => (search ??= createNearWords({ automaton, alphabet, entryOfClass }))(word, reach),
    fold: foldWord,
    lookup(word) {
      const folded = foldWord(word);
      if (folded === '') return undefined;
      let node = 0;
      for (let at = 0; at < folded.length; at++) {
        node = follow(automaton, node, labels[folded.charCodeAt(at)] ?? 0);
        if (node < 0) return undefined;
      }
      const wordClass = follow(automaton, node, 0);
      return wordClass < 0 ? undefined : entryOfClass(wordClass);
    },
    strangeness: (folded) => meanTrigramCost(trigrams, labelsOf(folded, labels), alphabet.length + 1),
  };
}

/** Labels by UTF-16 code; 0 for what the alphabet does not have. */
function labelTable(alphabet: string): Uint8Array {
  const codes = Array.from(alphabet, (letter) => letter.charCodeAt(0));
  const labels = new Uint8Array(Math.max(...codes) + 1);
  for (const [at, code] of codes.entries()) labels[code] = at + 1;
  return labels;
}

const labelsOf = (folded: string, labels: Uint8Array): number[] =>
  Array.from(folded, (letter) => labels[letter.charCodeAt(0)] ?? 0);

const NO_ENTRY: LexiconEntry = { tier: 0, flags: 0 };

/** True when the entry has one of the flags. */
export function hasFlag(entry: LexiconEntry, ...flags: readonly Flag[]): boolean {
  return flags.some((flag) => (entry.flags & FLAGS[flag]) !== 0);
}

function readHeader(bytes: Uint8Array): LexiconHeader {
  const start = MAGIC.length;
  const end = bytes.indexOf(10, start);
  const decoder = new TextDecoder();
  if (end < 0 || decoder.decode(bytes.subarray(0, start)) !== MAGIC) throw new TypeError('not a lexicon file');
  const header: unknown = JSON.parse(decoder.decode(bytes.subarray(start, end)));
  if (!isHeader(header)) throw new TypeError('not a lexicon file');
  return header;
}

/** Steps of a byte in one nat. */
const RESOLUTION = 16;

function meanTrigramCost(trigrams: Uint8Array, labels: readonly number[], size: number): number {
  let first = 0;
  let second = 0;
  let sum = 0;
  for (const third of [...labels, 0]) {
    sum += trigrams[(first * size + second) * size + third] ?? 0;
    first = second;
    second = third;
  }
  return sum / RESOLUTION / (labels.length + 1);
}
