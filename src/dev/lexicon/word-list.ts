import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';

export interface CountedWord {
  readonly word: string;
  /** How often it occurs, in a corpus of any size; undefined when the list does not say. */
  readonly count?: number;
}

/** Words of a file: a text, a word a line, maybe with its count, or a compiled dictionary of cspell. */
export async function readWordList(path: string): Promise<CountedWord[]> {
  const bytes = await readFile(path);
  const content = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  return path.includes('.trie') ? [...trieWords(content)].map((word) => ({ word })) : linesOf(content.toString('utf8'));
}

/** Without the entries that only serve cspell's own search (~ folded, ! forbidden, + compound). */
export function* trieWords(content: Uint8Array<ArrayBuffer>): Generator<string> {
  for (const word of decodeTrie(content).words()) if (!/^[~!]|[+*]/.test(word)) yield word;
}

/** `#` starts a comment, `!` forbids a word. */
function linesOf(text: string): CountedWord[] {
  return text.split('\n').flatMap((line): CountedWord[] => {
    const [word = '', count] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (word === '' || word.startsWith('!')) return [];
    return [count === undefined ? { word } : { word, count: Number(count) }];
  });
}
