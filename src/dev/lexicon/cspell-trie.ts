import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { packagePath } from './package-file.ts';
import { trieWords } from './word-list.ts';

/** Words of a compiled cspell dictionary in an installed package. */
export async function readTrie(path: string): Promise<string[]> {
  return [...trieWords(gunzipSync(await readFile(packagePath(path))))];
}
