import { mkdir, writeFile } from 'node:fs/promises';
import { MAGIC, type LexiconHeader } from '../../lexicon/format.ts';
import { fold } from '../../lexicon/fold.ts';
import { packAutomaton } from './automaton.ts';
import { collectWords } from './collect.ts';
import { FOREIGN_WORDS, FUNCTION_WORDS } from './english.ts';
import { englishFrequencies } from './frequencies.ts';
import { englishSources } from './sources.ts';
import { trigramTable } from './trigrams.ts';

const ALPHABET = "abcdefghijklmnopqrstuvwxyz'";

/** Writes dist/lexicon/en.bin. */
export async function buildEnglishLexicon(path = 'dist/lexicon/en.bin'): Promise<{ words: number; bytes: number }> {
  const frequencies = await englishFrequencies();
  const words = collectWords(await englishSources(), frequencies, (word) => fold(word, ALPHABET));
  const bytes = packLexicon('en', words, trigramTable(words, frequencies, ALPHABET));
  await mkdir(path.slice(0, path.lastIndexOf('/')), { recursive: true });
  await writeFile(path, bytes);
  return { words: words.size, bytes: bytes.length };
}

function packLexicon(language: string, words: ReadonlyMap<string, number>, trigrams: Uint8Array): Uint8Array {
  const classes = [...new Set(words.values())].sort((a, b) => a - b);
  const edges = packAutomaton(labelled(words, classes));
  const head = (offset: number): string => {
    const header: LexiconHeader = {
      language,
      alphabet: ALPHABET,
      classes,
      functionWords: FUNCTION_WORDS,
      foreignWords: FOREIGN_WORDS,
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

function labelled(words: ReadonlyMap<string, number>, classes: readonly number[]): [number[], number][] {
  const list = [...words].map(([word, wordClass]): [number[], number] => [
    [...word].map((letter) => ALPHABET.indexOf(letter) + 1),
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

if (process.argv[1]?.endsWith('build.ts') && process.argv[1].includes('lexicon')) {
  const { words, bytes } = await buildEnglishLexicon();
  console.log(`dist/lexicon/en.bin: ${words} words, ${(bytes / 1024).toFixed(0)} KB`);
}
