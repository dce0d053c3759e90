import { mkdir, writeFile } from 'node:fs/promises';
import { fold } from '../../lexicon/fold.ts';
import { collectWords } from './collect.ts';
import { DOUBLED_WORDS, FOREIGN_WORDS, FUNCTION_WORDS } from './english.ts';
import { englishFrequencies } from './frequencies.ts';
import { packLexicon } from './pack.ts';
import { englishSources } from './sources.ts';

const ALPHABET = "abcdefghijklmnopqrstuvwxyz'";

/** Writes dist/lexicon/en.bin. */
export async function buildEnglishLexicon(path = 'dist/lexicon/en.bin'): Promise<{ words: number; bytes: number }> {
  const frequencies = await englishFrequencies();
  const words = collectWords(await englishSources(), frequencies, (word) => fold(word, ALPHABET));
  const bytes = packLexicon({
    language: 'en',
    alphabet: ALPHABET,
    words,
    frequencies,
    functionWords: FUNCTION_WORDS,
    doubledWords: DOUBLED_WORDS,
    foreignWords: FOREIGN_WORDS,
  });
  await mkdir(path.slice(0, path.lastIndexOf('/')), { recursive: true });
  await writeFile(path, bytes);
  return { words: words.size, bytes: bytes.length };
}

if (process.argv[1]?.endsWith('build.ts') && process.argv[1].includes('lexicon')) {
  const { words, bytes } = await buildEnglishLexicon();
  console.log(`dist/lexicon/en.bin: ${words} words, ${(bytes / 1024).toFixed(0)} KB`);
}
