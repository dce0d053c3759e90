import { MAGIC, type LexiconHeader } from '../../lexicon/format.ts';
import { packAutomaton } from './automaton.ts';
import { trigramTable } from './trigrams.ts';

/** What a lexicon is made of. */
export interface LexiconContents extends Pick<
  LexiconHeader,
  'language' | 'alphabet' | 'functionWords' | 'doubledWords' | 'foreignWords'
> {
  /** Words in the alphabet's letters with their class (`tier | flags << 4`). */
  readonly words: ReadonlyMap<string, number>;
  /** Occurrences per million. */
  readonly frequencies: ReadonlyMap<string, number>;
}

/** The bytes of a lexicon file, see format.ts. */
export function packLexicon({ words, frequencies, ...contents }: LexiconContents): Uint8Array {
  const { alphabet } = contents;
  const classes = [...new Set(words.values())].sort((a, b) => a - b);
  const edges = packAutomaton(labelled(words, classes, alphabet));
  const trigrams = trigramTable(words, frequencies, alphabet);
  const head = (offset: number): string => {
    const header: LexiconHeader = {
      ...contents,
      classes,
      edges: { offset, length: edges.length },
      trigrams: { offset: offset + edges.length, length: trigrams.length },
    };
    return MAGIC + JSON.stringify(header).replace(/[^\x20-\x7E]/g, escaped);
  };
  const room = Math.ceil((head(1e6).length + 16) / 4) * 4;
  const start = new TextEncoder().encode(`${head(room).padEnd(room - 1)}\n`);
  return Buffer.concat([start, edges, trigrams]);
}

/** Keeps a character a byte, so that offsets can be known before the header is written. */
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

function labelled(
  words: ReadonlyMap<string, number>,
  classes: readonly number[],
  alphabet: string,
): [number[], number][] {
  const list = [...words].map(([word, wordClass]): [number[], number] => [
    [...word].map((letter) => alphabet.indexOf(letter) + 1),
    classes.indexOf(wordClass),
  ]);
  return list.sort(([a], [b]) => compareLabels(a, b));
}

function compareLabels(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
