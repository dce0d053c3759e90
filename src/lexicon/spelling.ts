import type { Prose } from '../generated/brief.ts';
import { withoutBreak } from './broken-words.ts';
import { weigh, type Features } from './evidence.ts';
import { hasFlag, type Lexicon } from './lexicon.ts';
import { inconsistentNames } from './names.ts';
import { isOwn, ownWords, type OwnWords } from './own-words.ts';
import { judgementOf, type Certainty } from './score.ts';
import { withCapitals } from './suggest.ts';
import { hasMarks, surroundingsOf } from './surroundings.ts';
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
  // Such a name is one mistake, and name-consistency knows the right spelling.
  const names = new Set(inconsistentNames(vocabulary, words).map(({ form }) => form));
  const doubtful = doubtfulForms(vocabulary, own).filter((form) => !names.has(form));
  const typos = doubtful.flatMap((form) => judge(form, vocabulary, own));
  return typos.sort((a, b) => a.prose - b.prose || a.index - b.index);
}

/** The forms that neither the lexicon nor the project vouches for. */
export function doubtfulForms(vocabulary: Vocabulary, own: OwnWords = new Set()): Form[] {
  if (vocabulary.isForeign) return [];
  return [...vocabulary.forms.values()].filter((form) => {
    if (!isDoubtful(form, vocabulary.lexicon) || isOwn(form.base, own)) return false;
    const { foreignShare, foreignPassage, introduced } = surroundingsOf(form, vocabulary);
    return foreignShare < FOREIGN && !foreignPassage && !introduced;
  });
}

/** A passage with so many foreign words is in another language. */
const FOREIGN = 0.35;

const MIN_LENGTH = 3;
const LONGEST_ACRONYM = 5;
/** Software vocabularies have misspelt identifiers; short ones are abbreviations. */
const LONG_IDENTIFIER = 7;

function isDoubtful(form: Form, lexicon: Lexicon): boolean {
  const { base, text, entry, capitals, elided } = form;
  if (hasMarks(text, lexicon) || (elided && capitals === 'none')) return false;
  if (base.length < MIN_LENGTH || (capitals === 'all' && text.length <= LONGEST_ACRONYM)) return false;
  if (!entry) return true;
  if (entry.tier > DOUBTFUL_TIER) return false;
  if (hasFlag(entry, 'technical')) return capitals === 'none' && entry.tier === 0 && base.length >= LONG_IDENTIFIER;
  if (hasFlag(entry, 'lower')) return hasFlag(entry, 'rare') && !hasFlag(entry, 'name');
  return capitals === 'none' || (entry.tier === 0 && form.uses.every(({ first }) => first));
}

/** A rare word is as doubtful as an unknown one, and so is a rare name in lower case or with a capital that says nothing. */
const DOUBTFUL_TIER = 5;

function judge(form: Form, vocabulary: Vocabulary, own: OwnWords): Typo[] {
  const evidence = weigh(form, vocabulary, own);
  if (!evidence) return [];
  const { certainty, score, features } = judgementOf(evidence.features);
  if (certainty === 'silent') return [];
  const expected = evidence.suggestions
    .slice(0, MOST_SUGGESTIONS)
    .map(({ word }) => withCapitals(word, form.text) + endingOf(form));
  return form.uses.map(({ prose, index, text }) => ({
    prose,
    index,
    length: text.length,
    actual: withoutBreak(text),
    expected,
    score,
    certainty,
    features,
  }));
}

/** The possessive ending that was put aside to look the word up. */
function endingOf({ text, base }: Form): string {
  return text.length > base.length && /['’][sS]$/.test(text) && !base.endsWith("'s") ? text.slice(-2) : '';
}
