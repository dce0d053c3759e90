import confusions from './data/confused-words.json' with { type: 'json' };
import { withCapitals } from './suggest.ts';
import type { Occurrence, Vocabulary } from './vocabulary.ts';

/** A real word in the wrong place, such as “pubic policy”. */
export interface ConfusedWord {
  /** Index of the prose, and the place in its text. */
  readonly prose: number;
  readonly index: number;
  readonly length: number;
  readonly actual: string;
  readonly expected: string;
}

/** `wrong` is a word or a phrase; where it has neighbours, one of them must stand beside it. */
export interface Confusion {
  readonly wrong: string;
  readonly right: string;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

/** The words of a document that stand where another one is meant, in order. */
export function findConfusedWords(vocabulary: Vocabulary): ConfusedWord[] {
  const found: [order: number, word: ConfusedWord][] = [];
  for (const { text, uses } of vocabulary.forms.values()) {
    const confusions = BY_FIRST_WORD.get(text.toLowerCase());
    if (!confusions) continue;
    for (const use of uses) {
      const word = confusedAt(use, confusions, vocabulary);
      if (word) found.push([use.order, word]);
    }
  }
  return found.sort(([a], [b]) => a - b).map(([, word]) => word);
}

function confusedAt(
  first: Occurrence,
  confusions: readonly IndexedConfusion[],
  { words, proses }: Vocabulary,
): ConfusedWord | undefined {
  const text = proses[first.prose]?.text ?? '';
  const confusion = confusions.find((one) => matches(one, words, first.order, text));
  if (!confusion) return undefined;
  const { prose, index } = first;
  const last = words[first.order + confusion.length - 1] ?? first;
  const actual = text.slice(index, last.index + last.text.length);
  return { prose, index, length: actual.length, actual, expected: withCapitals(confusion.right, actual) };
}

interface IndexedConfusion {
  readonly words: readonly string[];
  readonly length: number;
  readonly right: string;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

const BY_FIRST_WORD = byFirstWord(confusions);

function byFirstWord(list: readonly Confusion[]): Map<string, IndexedConfusion[]> {
  const index = new Map<string, IndexedConfusion[]>();
  for (const { wrong, right, before = [], after = [] } of list) {
    const words = wrong.split(/[ -]/);
    const first = words[0] ?? '';
    const entry = { words, length: words.length, right, before: new Set(before), after: new Set(after) };
    index.set(first, [...(index.get(first) ?? []), entry]);
  }
  return index;
}

function matches(
  { words: phrase, length, before, after }: IndexedConfusion,
  words: readonly Occurrence[],
  at: number,
  text: string,
): boolean {
  for (let i = 1; i < length; i++) {
    if (!isWord(words[at + i], phrase[i]) || !areBeside(words[at + i - 1], words[at + i], text)) return false;
  }
  if (before.size === 0 && after.size === 0) return true;
  const left = words[at - 1];
  const right = words[at + length];
  return (
    (areBeside(left, words[at], text) && before.has(left?.text.toLowerCase() ?? '')) ||
    (areBeside(words[at + length - 1], right, text) && after.has(right?.text.toLowerCase() ?? ''))
  );
}

/** Whether a word of the document is that of a phrase; the lengths tell most apart. */
function isWord(word: Occurrence | undefined, phrase: string | undefined): boolean {
  return word?.text.length === phrase?.length && word?.text.toLowerCase().replace('’', "'") === phrase;
}

function areBeside(left: Occurrence | undefined, right: Occurrence | undefined, text: string): boolean {
  if (!left || !right || left.prose !== right.prose) return false;
  const between = text.slice(left.index + left.text.length, right.index);
  return between === ' ' || between === '\n' || between === '-' || between === '\u00A0';
}
