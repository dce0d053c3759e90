import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom, slip } from '../src/dev/lexicon/slip.ts';
import { openLexicon, type Lexicon } from '../src/lexicon/lexicon.ts';
import { suggest } from '../src/lexicon/suggest.ts';
import { brief } from './briefs.ts';
import { WITHOUT_WORDS, bareStart, brieflint, cspell } from './commands.ts';
import { writeBriefs } from './corpus.ts';
import { compare, percentile, runOf } from './measure.ts';

/** What looking up words costs: in whole processes beside cspell, and in the search for suggestions. */
export interface TypoCosts {
  /** Milliseconds that 1000 words take more than without the rules on words. */
  readonly per1000Words: number;
  readonly cspellPer1000Words: number;
  /** Share of the time of one brief that the rules on words take. */
  readonly shareOfOneBrief: number;
  /** Most memory, in MB, with the rules on words, without them, and of cspell. */
  readonly megabytes: { readonly words: number; readonly noWords: number; readonly cspell: number };
  /** Milliseconds to read and open the lexicon, and its bytes. */
  readonly lexicon: { readonly milliseconds: number; readonly bytes: number };
  /** Milliseconds of one search by length of the word: median and 99th percentile. */
  readonly suggestions: readonly { readonly letters: number; readonly median: number; readonly slow: number }[];
}

const LEXICON = join(import.meta.dirname, '../dist/lexicon/en.bin');

export async function measureTypos(scratch: string, documents: number, rounds: number): Promise<TypoCosts> {
  const folder = writeBriefs(scratch, documents);
  const one = join(writeBriefs(scratch, 1), 'brief-0.md');
  const options = ['--no-cache', '--jobs', '1'];
  const runs = await compare(
    [
      bareStart,
      brieflint('words', folder, options),
      brieflint('no words', folder, [...options, ...WITHOUT_WORDS]),
      brieflint('one', one, []),
      brieflint('one, no words', one, WITHOUT_WORDS),
      cspell(folder),
    ],
    rounds,
  );
  const thousands = wordsIn(documents) / 1000;
  const more = (name: string, than: string): number => runOf(runs, name).seconds - runOf(runs, than).seconds;
  return {
    per1000Words: (1000 * more('words', 'no words')) / thousands,
    cspellPer1000Words: (1000 * runOf(runs, 'cspell').seconds) / thousands,
    shareOfOneBrief: more('one', 'one, no words') / runOf(runs, 'one').seconds,
    megabytes: {
      words: runOf(runs, 'words').megabytes,
      noWords: runOf(runs, 'no words').megabytes,
      cspell: runOf(runs, 'cspell').megabytes,
    },
    lexicon: lexiconCost(rounds),
    suggestions: suggestionCosts(openLexicon(readFileSync(LEXICON))),
  };
}

function wordsIn(documents: number): number {
  const counts = Array.from({ length: documents }, (_, seed) => brief(seed).match(/\p{L}+/gu)?.length ?? 0);
  return counts.reduce((sum, count) => sum + count, 0);
}

function lexiconCost(rounds: number): TypoCosts['lexicon'] {
  const times = Array.from({ length: 5 * rounds }, () =>
    timeOf(() => openLexicon(readFileSync(LEXICON)).lookup('the')),
  );
  return { milliseconds: percentile(times, 0.5), bytes: readFileSync(LEXICON).length };
}

const LENGTHS = [5, 8, 12, 16, 20, 28, 40, 60];
const WORDS_A_LENGTH = 200;
const LETTERS = 'eeeettaaooiinnsshhrrddllcumwfgypbvkjxqz';

/** Strings of letters, half of them words of the lexicon with three slips: what takes a search farthest. */
function suggestionCosts(lexicon: Lexicon): TypoCosts['suggestions'] {
  const random = createRandom(1);
  const letters = (length: number): string =>
    Array.from({ length }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
  const known: readonly string[] =
    readFileSync(new URL('../src/dev/lexicon/data/policy-vocabulary.txt', import.meta.url), 'utf8').match(
      /\b[a-z]{5,}\b/g,
    ) ?? [];
  for (let i = 0; i < WORDS_A_LENGTH; i++) suggest(letters(8), lexicon);
  return LENGTHS.map((length) => {
    const alike = known.filter((word) => Math.abs(word.length - length) < 2);
    const times = Array.from({ length: WORDS_A_LENGTH }, (_, i) => {
      const meant = i % 2 === 0 ? alike[Math.floor(random() * alike.length)] : undefined;
      const word = meant === undefined ? letters(length) : slip(slip(slip(meant, random), random), random);
      return Math.min(
        timeOf(() => suggest(word, lexicon)),
        timeOf(() => suggest(word, lexicon)),
      );
    });
    return { letters: length, median: percentile(times, 0.5), slow: percentile(times, 0.99) };
  });
}

function timeOf(action: () => unknown): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

if (process.argv[1]?.endsWith('typos.ts')) {
  const scratch = mkdtempSync(join(tmpdir(), 'brieflint-typos-'));
  process.env['XDG_CACHE_HOME'] = join(scratch, 'cache');
  try {
    console.log(JSON.stringify(await measureTypos(scratch, Number(process.argv[2] ?? 200), 3), null, 2));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
