import type { Prose } from '../generated/brief.ts';
import { remembered } from '../text/remembered.ts';
import { mendBrokenWords, withoutBreak } from './broken-words.ts';
import type { LexiconEntry } from './format.ts';
import type { Lexicon } from './lexicon.ts';
import { wordsOf, type Word } from './words.ts';

/** A word of the document at its place. */
export interface Occurrence extends Word {
  /** Index among all words of the document. */
  readonly order: number;
  /** Index of the prose that holds it. */
  readonly prose: number;
  readonly form: Form;
}

export type Capitals = 'none' | 'first' | 'all';

/** A spelling, as written: `Upheld` and `upheld` are two forms of one word. */
export interface Form {
  readonly text: string;
  readonly capitals: Capitals;
  /** In the lexicon's letters, empty when it has others. */
  readonly folded: string;
  /** The word it is looked up by: without a possessive ending. */
  readonly base: string;
  /** Undefined when the lexicon does not have the word. */
  readonly entry: LexiconEntry | undefined;
  /** True when an elided article was put aside too: d’Ivoire, l’accord. */
  readonly elided: boolean;
  readonly uses: Occurrence[];
}

/** All words of a document, read once. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly proses: readonly Prose[];
  /** In the order of the document. */
  readonly words: readonly Occurrence[];
  readonly forms: ReadonlyMap<string, Form>;
  /** More of the small words that no sentence does without are of other languages than of the lexicon's: it is no text of its language. */
  readonly isForeign: boolean;
  /** Share of the forms that the lexicon does not have. */
  readonly unknownShare: number;
  /** Words that the lexicon does not have but the document keeps using. */
  readonly local: readonly string[];
  /** How often a word occurs in any form, by its base. */
  count(base: string): number;
}

/** The document's words with what the lexicon knows of each. */
export function readVocabulary(proses: readonly Prose[], lexicon: Lexicon): Vocabulary {
  const words: Occurrence[] = [];
  const forms = new Map<string, Form>();
  const counts = new Map<string, number>();
  const wordsIn = wordsInProse(lexicon);
  for (const [prose, entry] of proses.entries()) {
    for (const word of wordsIn(entry)) {
      let form = forms.get(word.text);
      if (!form) forms.set(word.text, (form = formOf(word.text, lexicon)));
      // Field by field: this is done for every word, and spreading takes several times as long.
      const { text: written, index, joined, first } = word;
      const occurrence = { text: written, index, joined, first, order: words.length, prose, form };
      form.uses.push(occurrence);
      words.push(occurrence);
    }
  }
  for (const { base, uses } of forms.values()) counts.set(base, (counts.get(base) ?? 0) + uses.length);
  const unknown = [...forms.values()].filter(({ entry, text }) => !entry && text.length > 2);
  const count = (base: string): number => counts.get(base) ?? 0;
  const local = unknown
    .map(({ base }) => base)
    .filter((base) => base.length >= MIN_LOCAL && count(base) >= ESTABLISHED);
  return {
    lexicon,
    proses,
    words,
    forms,
    isForeign: hasForeignWords([...forms.values()], lexicon),
    unknownShare: unknown.length / (forms.size + SMOOTHING),
    local: [...new Set(local)],
    count,
  };
}

const wordsInProse = remembered((lexicon: Lexicon) =>
  remembered(({ text, verbatim }: Prose) => mendBrokenWords(wordsOf(text, verbatim), text, lexicon)),
);

/** Los Angeles and Las Vegas make no Spanish: only words without a capital count. */
function hasForeignWords(forms: readonly Form[], lexicon: Lexicon): boolean {
  const plain = forms.filter(({ capitals }) => capitals === 'none');
  const uses = (isOf: (word: string) => boolean): number =>
    plain.reduce((sum, form) => sum + (isOf(form.text) ? form.uses.length : 0), 0);
  return uses(lexicon.isForeignWord) > uses(lexicon.isFunctionWord);
}

/** Whether what is known of a language holds for the text. */
export const isWrittenIn = (language: string, { lexicon, isForeign }: Vocabulary): boolean =>
  lexicon.language === language && !isForeign;

/** A word must stand so often, and be so long, before a document is held to mean it. */
const ESTABLISHED = 3;
const MIN_LOCAL = 5;
/** Keeps one unknown word from making a short document a foreign one. */
const SMOOTHING = 20;

function formOf(text: string, lexicon: Lexicon): Form {
  const folded = lexicon.fold(withoutBreak(text));
  const known = lexicon.lookup(folded);
  const single = known ? folded : withoutPossessive(folded);
  const base = known ? folded : withoutElision(single);
  return {
    text,
    capitals: capitalsOf(text),
    folded,
    base,
    entry: known ?? lexicon.lookup(base),
    elided: base !== single,
    uses: [],
  };
}

function capitalsOf(text: string): Capitals {
  if (text === text.toLowerCase()) return 'none';
  return text.length > 1 && text === text.toUpperCase() ? 'all' : 'first';
}

function withoutPossessive(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}

/** d'Ivoire, l'accord, O'Neill: what follows the apostrophe is the word. */
function withoutElision(word: string): string {
  const at = word.indexOf("'");
  return at > 0 && at <= 2 && word.length - at > 3 ? word.slice(at + 1) : word;
}
