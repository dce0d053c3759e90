import { weigh } from './evidence.ts';
import { isOwn, ownWords } from './own-words.ts';
import { type Certainty, type Contribution, contributions, judgementOf } from './score.ts';
import { doubtfulForms } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Why a word of a document is called misspelt, or why it is not. */
export type WordReport =
  | { readonly verdict: 'absent' | 'own' | 'known' | 'alone' }
  | {
      readonly verdict: 'weighed';
      readonly certainty: Certainty;
      readonly score: number;
      readonly suggestions: readonly string[];
      /** Adds up to the score's logit. */
      readonly evidence: readonly Contribution[];
    };

/** `own`: the project has it; `known`: the lexicon vouches for it; `alone`: no other word is near. */
export function explainWord(word: string, vocabulary: Vocabulary, words: readonly string[]): WordReport {
  const form = vocabulary.forms.get(word);
  if (!form) return { verdict: 'absent' };
  const own = ownWords(words, vocabulary.lexicon);
  if (isOwn(form.base, own)) return { verdict: 'own' };
  if (!doubtfulForms(vocabulary, own).includes(form)) return { verdict: 'known' };
  const evidence = weigh(form, vocabulary, own);
  if (!evidence) return { verdict: 'alone' };
  const { certainty, score, features } = judgementOf(evidence.features);
  return {
    verdict: 'weighed',
    certainty,
    score,
    suggestions: evidence.suggestions.map((suggestion) => suggestion.word),
    evidence: contributions(features),
  };
}
