import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { packList } from './pack-list.ts';
import { readWordList } from './word-list.ts';

/**
 * `npm run lexicon:language -- LANGUAGE LIST… --output FILE [--function-words LIST] [--doubled-words LIST] [--foreign-words LIST]`:
 * a lexicon for one more language. A list is a text file, a word a line, with how often it occurs behind it where that is known; a `.trie.gz` of
 * cspell is read, too.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    output: { type: 'string' },
    'function-words': { type: 'string' },
    'doubled-words': { type: 'string' },
    'foreign-words': { type: 'string' },
  },
});
const [language, ...lists] = positionals;
if (language === undefined || lists.length === 0 || values.output === undefined)
  throw new Error('npm run lexicon:language -- LANGUAGE LIST… --output FILE');

const counted = (await Promise.all(lists.map(readWordList))).flat();
const bytes = packList({
  language,
  words: counted,
  functionWords: await wordsOf(values['function-words']),
  doubledWords: await wordsOf(values['doubled-words']),
  foreignWords: await wordsOf(values['foreign-words']),
});
await writeFile(values.output, bytes);
console.log(`${values.output}: ${counted.length} words, ${Math.ceil(bytes.length / 1024)} KB`);

async function wordsOf(path: string | undefined): Promise<string[]> {
  return path === undefined ? [] : (await readWordList(path)).map(({ word }) => word.toLowerCase());
}
