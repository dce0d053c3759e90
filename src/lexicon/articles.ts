import type { ConfusedWord } from './confused-words.ts';
import { hasFlag } from './lexicon.ts';
import { type Occurrence, type Vocabulary, isWrittenIn } from './vocabulary.ts';

/**
 * “A” before a word that begins with the sound of a vowel, “an” before one that does not. Words are judged by their letters, and those of
 * which letters do not tell enough (“historic”, “FAQ”) are left alone.
 */
export function findWrongArticles(vocabulary: Vocabulary): ConfusedWord[] {
  if (!isWrittenIn('en', vocabulary)) return [];
  const { words, proses } = vocabulary;
  const found: ConfusedWord[] = [];
  for (const [at, article] of words.entries()) {
    const right = OTHER.get(article.text);
    const next = words[at + 1];
    if (right === undefined || !next || next.prose !== article.prose || !isWrong(article, next)) continue;
    const { prose, index } = article;
    const actual = (proses[prose]?.text ?? '').slice(index, next.index + next.text.length);
    // Nothing but a blank stands between: no bracket of a list, no number.
    if (actual.length !== article.text.length + 1 + next.text.length || !/^an?\s/i.test(actual)) continue;
    found.push({ prose, index, length: actual.length, actual, expected: `${right} ${next.text}` });
  }
  return found;
}

const OTHER: ReadonlyMap<string, string> = new Map([
  ['a', 'an'],
  ['an', 'a'],
  ['A', 'An'],
  ['An', 'A'],
]);

function isWrong(article: Occurrence, { text, form: { folded, entry } }: Occurrence): boolean {
  const isA = article.text.length === 1;
  if (text === text.toUpperCase()) return (isA ? SPELT_WITH_VOWEL : SPELT_WITH_CONSONANT).has(text);
  // The letter of a list, an annex or a vitamin: “A is”, “a overview”.
  const mayBeLetter = article.text === 'A' ? !article.first || text !== folded : article.index === 0;
  if ((isA && mayBeLetter) || article.joined !== 'no' || text.length < MIN_LENGTH || NO_NOUNS.has(folded)) return false;
  if (!entry || entry.tier < EVERYDAY || !hasFlag(entry, 'lower', 'name') || hasFlag(entry, 'technical')) return false;
  return (isA ? VOWEL : CONSONANT).test(folded);
}

const MIN_LENGTH = 4;
const EVERYDAY = 4;
const VOWEL = /^(?:[ai]|o(?!ne$|nce$)|e(?!u|we)|un(?!i|anim)|u(?:p|rb|rg|lt|tt|sher)|hono|honest|hour|heir)/;
const CONSONANT = /^(?:[bcdfgjklmnpqrstvwyz]|eu|one$|once$|unanim|uni(?!n|m|d)|use|usu|util|ubi)/;
/** What may follow a letter, too: “a and b”, “option a only”. */
const NO_NOUNS = new Set('also into only onto over under upon until unless either else even ever although'.split(' '));

/** Read letter by letter, or as a word that begins with “you”. */
const SPELT_WITH_VOWEL = new Set(['EU', 'NGO', 'MP', 'MEP', 'HR', 'LGBT', 'SME']);
const SPELT_WITH_CONSONANT = new Set(['UN', 'UK', 'US', 'USA', 'UNESCO', 'UNICEF', 'UAE', 'USSR']);
