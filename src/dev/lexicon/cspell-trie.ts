import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import { packagePath } from './package-file.ts';

/** Words of a compiled cspell dictionary, without the entries that only serve its own search (~ folded, ! forbidden, + compound). */
export async function readTrie(path: string): Promise<string[]> {
  const bytes = gunzipSync(await readFile(packagePath(path)));
  const words: string[] = [];
  for (const word of decodeTrie(bytes).words()) if (!/^[~!]|[+*]/.test(word)) words.push(word);
  return words;
}
