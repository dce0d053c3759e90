import { hasFlag } from './lexicon.ts';
import { isOwn, ownWords } from './own-words.ts';
import { isWithin } from './slips.ts';
import type { Form, Vocabulary } from './vocabulary.ts';

/** A name that is spelt otherwise than in the rest of the document. */
export interface InconsistentName {
  readonly form: Form;
  /** The spelling that the document prefers. */
  readonly expected: string;
  readonly uses: number;
}

/** A name must stand this often before another spelling is held to be the wrong one. */
const ESTABLISHED = 3;
/** And so many times as often as the other spelling. */
const MAJORITY = 3;
const MIN_LENGTH = 5;
const LONG = 7;
const SWAPPED_LENGTH = 6;

/** Names that stand once or seldom, one slip away from a name that stands often. */
export function inconsistentNames(vocabulary: Vocabulary, words: readonly string[] = []): InconsistentName[] {
  const { forms, lexicon } = vocabulary;
  const names = [...forms.values()].filter(isNameLike);
  const established = names.filter((form) => vocabulary.count(form.base) >= ESTABLISHED && isSurelyName(form));
  if (established.length === 0) return [];
  const own = ownWords(words, lexicon);
  return names.flatMap((form): InconsistentName[] => {
    const right = isOwn(form.base, own)
      ? undefined
      : established.find((other) => (form.entry ? isSwapped(form, other) : true) && isVariant(form, other, vocabulary));
    return right ? [{ form, expected: withoutEnding(right) + endingOf(form), uses: vocabulary.count(right.base) }] : [];
  });
}

/** Capitalised, and no word of the language; software vocabularies write names in lower case. */
function isNameLike({ base, capitals, entry }: Form): boolean {
  if (base.length < MIN_LENGTH || capitals !== 'first') return false;
  return !entry || !hasFlag(entry, 'lower') || hasFlag(entry, 'technical');
}

/** Two neighbouring letters changed places: then even a name that exists (Neilsen) is taken for the other (Nielsen). */
function isSwapped({ base: a }: Form, { base: b }: Form): boolean {
  if (a.length !== b.length || a.length < SWAPPED_LENGTH) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return at >= 0 && a === b.slice(0, at) + (b[at + 1] ?? '') + (b[at] ?? '') + b.slice(at + 2);
}

/** The capital of an unknown word that only ever begins a sentence says nothing. */
function isSurelyName({ entry, uses }: Form): boolean {
  return entry !== undefined || uses.some(({ first }) => !first);
}

/** Not an inflection (Gippsland, Gippslands), not another ending (Korea, Korean): a slip within. */
function isVariant(form: Form, other: Form, { count }: Vocabulary): boolean {
  const [a, b] = [form.base, other.base];
  if (a === b || a.charAt(0) !== b.charAt(0) || count(b) < MAJORITY * count(a)) return false;
  if (a.startsWith(b) || b.startsWith(a)) return false;
  return isWithin(a, b, a.length >= LONG ? 2 : 1);
}

const withoutEnding = (form: Form): string => form.text.slice(0, form.text.length - endingOf(form).length);

function endingOf({ text }: Form): string {
  return /['’]s$/.test(text) ? text.slice(-2) : '';
}
