import confusions from './data/confused-words.json' with { type: 'json' };
import classes from './data/word-classes.json' with { type: 'json' };
import { groupBy } from '../text/group-by.ts';
import { withCapitals } from './suggest.ts';
import { type Occurrence, type Vocabulary, isWrittenIn } from './vocabulary.ts';

/** A real word in the wrong place, such as “pubic policy”. */
export interface ConfusedWord {
  /** Index of the prose, and the place in its text. */
  readonly prose: number;
  readonly index: number;
  readonly length: number;
  readonly actual: string;
  readonly expected: string;
}

/** `wrong` is a word or a phrase; where it has neighbours, one of them must stand beside it. `@determiner` is a class of words. */
export interface Confusion {
  readonly wrong: string;
  readonly right: string;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Neighbours are asked for on both sides. */
  readonly both?: boolean;
  /** Neighbours beside which it is right: “would of course”. */
  readonly except?: readonly string[];
}

/** The words of a document that stand where another one is meant, in order. */
export function findConfusedWords(vocabulary: Vocabulary): ConfusedWord[] {
  if (!isWrittenIn('en', vocabulary)) return [];
  const found: [order: number, word: ConfusedWord][] = [];
  for (const { folded, uses } of vocabulary.forms.values()) {
    const starting = BY_FIRST_WORD.get(folded)?.map(prepared);
    if (!starting) continue;
    for (const use of uses) {
      const word = confusedAt(use, starting, vocabulary);
      if (word) found.push([use.order, word]);
    }
  }
  return withoutOverlaps(found.sort(([a], [b]) => a - b).map(([, word]) => word));
}

/** “Agreed in principal” is one slip, though “in principal” alone would be one, too. */
function withoutOverlaps(sorted: readonly ConfusedWord[]): ConfusedWord[] {
  const kept: ConfusedWord[] = [];
  for (const word of sorted) {
    const last = kept.at(-1);
    if (!last || last.prose !== word.prose || last.index + last.length <= word.index) kept.push(word);
  }
  return kept;
}

function confusedAt(
  first: Occurrence,
  confusions: readonly PreparedConfusion[],
  { words, proses }: Vocabulary,
): ConfusedWord | undefined {
  const text = proses[first.prose]?.text ?? '';
  const confusion = confusions.find((one) => matches(one, words, first.order, text));
  if (!confusion) return undefined;
  const { prose, index } = first;
  const last = words[first.order + confusion.words.length - 1] ?? first;
  const actual = text.slice(index, last.index + last.text.length);
  return { prose, index, length: actual.length, actual, expected: withCapitals(confusion.right, actual) };
}

const BREAK = /[ -]/;
const BY_FIRST_WORD = groupBy<Confusion, string>(confusions, ({ wrong }) => wrong.split(BREAK, 1)[0] ?? '');

/** A confusion whose first word the document has. */
interface PreparedConfusion {
  readonly words: readonly string[];
  readonly right: string;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly both: boolean;
  readonly except: ReadonlySet<string>;
}

function prepared({ wrong, right, before = [], after = [], both = false, except = [] }: Confusion): PreparedConfusion {
  return {
    words: wrong.split(BREAK),
    right,
    before: withClasses(before),
    after: withClasses(after),
    both,
    except: new Set(except),
  };
}

/** The words with the members of the classes among them. */
export function withClasses(words: readonly string[]): Set<string> {
  const known: Readonly<Record<string, readonly string[]>> = classes;
  return new Set(words.flatMap((word) => (word.startsWith('@') ? (known[word.slice(1)] ?? []) : [word])));
}

function matches(
  { words: phrase, before, after, both, except }: PreparedConfusion,
  words: readonly Occurrence[],
  at: number,
  text: string,
): boolean {
  const { length } = phrase;
  for (let i = 1; i < length; i++) {
    if (words[at + i]?.form.folded !== phrase[i] || !areBeside(words[at + i - 1], words[at + i], text)) return false;
  }
  const last = words[at + length - 1];
  const left = neighbour(words[at - 1], words[at], 'left', text);
  const right = figureAfter(last, text) ?? neighbour(last, words[at + length], 'right', text);
  if (except.has(left) || except.has(right)) return false;
  if (before.size === 0 && after.size === 0) return !isPartOfCompound(words[at], last, text);
  const [fitsLeft, fitsRight] = [before.has(left), after.has(right)];
  return both ? fitsLeft && fitsRight : fitsLeft || fitsRight;
}

/** The word on that side of a pair, in lower case; empty when a mark stands between the two. */
function neighbour(
  first: Occurrence | undefined,
  second: Occurrence | undefined,
  side: 'left' | 'right',
  text: string,
): string {
  if (!areBeside(first, second, text)) return '';
  return (side === 'left' ? first : second)?.form.folded ?? '';
}

/** Stands for any number in figures. */
const FIGURE = '#';

function figureAfter(word: Occurrence | undefined, text: string): typeof FIGURE | undefined {
  if (!word) return undefined;
  const end = word.index + word.text.length;
  return /^\s[$€£]?\d/.test(text.slice(end, end + 3)) ? FIGURE : undefined;
}

/** “It self-funds”, “an other-regarding aim” */
function isPartOfCompound(first: Occurrence | undefined, last: Occurrence | undefined, text: string): boolean {
  if (!first || !last) return false;
  return text.charAt(first.index - 1) === '-' || text.charAt(last.index + last.text.length) === '-';
}

function areBeside(left: Occurrence | undefined, right: Occurrence | undefined, text: string): boolean {
  if (!left || !right || left.prose !== right.prose) return false;
  const between = text.slice(left.index + left.text.length, right.index);
  return between === ' ' || between === '\n' || between === '-' || between === '\u00A0';
}
