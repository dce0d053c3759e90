import { isQuoted } from '../model/quotation.ts';
import data from './data/dialect-spellings.json' with { type: 'json' };
import { hasFlag, type Lexicon } from './lexicon.ts';
import { isOwn, ownWords } from './own-words.ts';
import { withCapitals } from './suggest.ts';
import type { Form, Vocabulary } from './vocabulary.ts';

export type Dialect = 'american' | 'british';

/** The English that a language tag pins; undefined for `en`, which takes both. */
export function dialectOf(language: string): Dialect | undefined {
  return DIALECTS[language];
}

const DIALECTS: Readonly<Record<string, Dialect>> = { 'en-US': 'american', 'en-GB': 'british' };

/** A word spelt as in the other English, at its place in a prose. */
export interface ForeignSpelling {
  readonly prose: number;
  /** UTF-16 offset and length in the prose's text. */
  readonly index: number;
  readonly length: number;
  readonly actual: string;
  /** The pinned spelling, written as the word is. */
  readonly expected: string;
  /** The English that it comes from. */
  readonly dialect: Dialect;
}

/** The words of a document that only the English that was not asked for has. Names and quotations keep their spelling. */
export function foreignSpellings(
  vocabulary: Vocabulary,
  pinned: Dialect | undefined,
  words: readonly string[],
): ForeignSpelling[] {
  if (pinned === undefined) return [];
  const dialect = pinned === 'british' ? 'american' : 'british';
  const own = ownWords(words, vocabulary.lexicon);
  return [...vocabulary.forms.values()].flatMap((form) => {
    const { entry, base } = form;
    if (!entry || !hasFlag(entry, dialect) || BOTH.has(base) || isOwn(base, own) || mayBeName(form)) return [];
    const expected = respelt(base, pinned, vocabulary.lexicon);
    return expected === undefined ? [] : placesOf(form, expected, dialect, vocabulary);
  });
}

function placesOf(form: Form, expected: string, dialect: Dialect, { proses }: Vocabulary): ForeignSpelling[] {
  const { text, base, uses } = form;
  const written = withCapitals(expected, text) + text.slice(base.length);
  return uses
    .filter(({ prose, index }) => !isQuoted(proses[prose], index))
    .map(({ prose, index }) => ({ prose, index, length: text.length, actual: text, expected: written, dialect }));
}

const BOTH: ReadonlySet<string> = new Set(data.both);

/** The Department of Defense, the Labour Party: only the capital of a sentence says nothing. */
function mayBeName({ capitals, entry, uses }: Form): boolean {
  if (capitals === 'none') return false;
  return (entry !== undefined && hasFlag(entry, 'name')) || uses.some(({ first }) => !first);
}

/**
 * The word with one letter group of one English put for that of the other, if that makes a word: of the pinned English, or else of both
 * (a programme is a program, but not every program a programme).
 */
function respelt(word: string, pinned: Dialect, lexicon: Lexicon): string | undefined {
  const others = otherSpellings(word, pinned).flatMap(({ other, letters }) => {
    const entry = lexicon.lookup(other);
    return entry && hasFlag(entry, 'lower') ? [{ other, entry, letters }] : [];
  });
  const best =
    others.find(({ entry }) => hasFlag(entry, pinned)) ??
    others.find(
      ({ entry, letters }) =>
        !hasFlag(entry, 'american', 'british') && entry.tier >= EVERYDAY && letters >= ENOUGH_LETTERS,
    );
  return best?.other;
}

const EVERYDAY = 6;
/** A pair of single letters makes other words, too: math, meth. */
const ENOUGH_LETTERS = 4;

interface Respelling {
  readonly other: string;
  /** How many letters the pair has that made it. */
  readonly letters: number;
}

function otherSpellings(word: string, pinned: Dialect): Respelling[] {
  return data.pairs.flatMap(([american = '', british = '']) => {
    const [from, to] = pinned === 'british' ? [american, british] : [british, american];
    const spellings: Respelling[] = [];
    for (let at = word.indexOf(from, 1); at >= 0; at = word.indexOf(from, at + 1)) {
      const other = word.slice(0, at) + to + word.slice(at + from.length);
      spellings.push({ other, letters: from.length + to.length });
    }
    return spellings;
  });
}
