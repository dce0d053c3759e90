import type { Prose } from '../generated/brief.ts';
import { weigh, type Features } from './evidence.ts';
import { hasFlag, type Lexicon } from './lexicon.ts';
import { scoreOf, tierOf, type Certainty } from './score.ts';
import { withCapitals } from './suggest.ts';
import { readVocabulary, type Form, type Vocabulary } from './vocabulary.ts';

export interface SpellingOptions {
  /** The project's own words; case does not matter, possessives and plurals follow. */
  readonly words?: readonly string[];
}

/** A misspelling at its place in a prose. */
export interface Typo {
  /** Index of the prose. */
  readonly prose: number;
  /** UTF-16 offset and length in the prose's text. */
  readonly index: number;
  readonly length: number;
  readonly actual: string;
  /** What may have been meant, the likeliest first, written as the misspelling was. */
  readonly expected: readonly string[];
  /** Between 0 and 1. */
  readonly score: number;
  readonly certainty: Exclude<Certainty, 'silent'>;
  readonly features: Features;
}

const MOST_SUGGESTIONS = 5;

/** The misspelt words of a document in order. */
export function findTypos(proses: readonly Prose[], lexicon: Lexicon, options: SpellingOptions = {}): Typo[] {
  return typosIn(readVocabulary(proses, lexicon), options);
}

/** The same for a vocabulary that was read before. */
export function typosIn(vocabulary: Vocabulary, { words = [] }: SpellingOptions = {}): Typo[] {
  const own = ownWords(words, vocabulary.lexicon);
  const typos = doubtfulForms(vocabulary, own).flatMap((form) => judge(form, vocabulary));
  return typos.sort((a, b) => a.prose - b.prose || a.index - b.index);
}

/** The forms that the lexicon does not vouch for. */
export function doubtfulForms({ forms, lexicon }: Vocabulary, own: ReadonlySet<string> = new Set()): Form[] {
  return [...forms.values()].filter((form) => isDoubtful(form) && !isOwn(form.base, own, lexicon));
}

const MIN_LENGTH = 3;
const LONGEST_ACRONYM = 5;

function isDoubtful({ base, text, entry, capitals }: Form): boolean {
  if (base.length < MIN_LENGTH || (capitals === 'all' && text.length <= LONGEST_ACRONYM)) return false;
  if (!entry) return true;
  if (hasFlag(entry, 'lower'))
    return hasFlag(entry, 'rare') && !hasFlag(entry, 'name', 'technical') && entry.tier <= DOUBTFUL_TIER;
  return capitals === 'none' && entry.tier <= DOUBTFUL_TIER;
}

/** A rare word, or a rare name in lower case, is as doubtful as an unknown one. */
const DOUBTFUL_TIER = 5;

function judge(form: Form, vocabulary: Vocabulary): Typo[] {
  const evidence = weigh(form, vocabulary);
  if (!evidence) return [];
  const score = scoreOf(evidence.features);
  const certainty = tierOf(score);
  if (certainty === 'silent') return [];
  const expected = evidence.suggestions
    .slice(0, MOST_SUGGESTIONS)
    .map(({ word }) => withCapitals(word, form.text) + endingOf(form));
  return form.uses.map(({ prose, index, text }) => ({
    prose,
    index,
    length: text.length,
    actual: text,
    expected,
    score,
    certainty,
    features: evidence.features,
  }));
}

/** The possessive ending that was put aside to look the word up. */
function endingOf({ text, base }: Form): string {
  return text.length > base.length && /['’][sS]$/.test(text) && !base.endsWith("'s") ? text.slice(-2) : '';
}

function ownWords(words: readonly string[], lexicon: Lexicon): Set<string> {
  return new Set(words.map((word) => lexicon.fold(word)));
}

function isOwn(base: string, own: ReadonlySet<string>, lexicon: Lexicon): boolean {
  if (own.size === 0) return false;
  return (
    own.has(base) ||
    ['s', 'es'].some((ending) => base.endsWith(ending) && own.has(base.slice(0, -ending.length))) ||
    lexicon.fold(base) === ''
  );
}
