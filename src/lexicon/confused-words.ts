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
export function findConfusedWords({ words, proses }: Vocabulary): ConfusedWord[] {
  const found: ConfusedWord[] = [];
  for (const [at, first] of words.entries()) {
    for (const confusion of BY_FIRST_WORD.get(first.text.toLowerCase()) ?? []) {
      const end = phraseEnd(words, at, confusion.length, proses[first.prose]?.text ?? '');
      if (end === undefined || !matches(confusion, words, at, proses[first.prose]?.text ?? '')) continue;
      const text = proses[first.prose]?.text ?? '';
      const actual = text.slice(first.index, end);
      found.push({
        prose: first.prose,
        index: first.index,
        length: end - first.index,
        actual,
        expected: withCapitals(confusion.right, actual),
      });
      break;
    }
  }
  return found;
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

/** Where the phrase of so many words ends when they follow one another, parted by a blank or a hyphen only. */
function phraseEnd(words: readonly Occurrence[], at: number, length: number, text: string): number | undefined {
  for (let i = at; i < at + length - 1; i++) if (!areBeside(words[i], words[i + 1], text)) return undefined;
  const last = words[at + length - 1];
  return last && last.index + last.text.length;
}

function matches(
  { words: phrase, length, before, after }: IndexedConfusion,
  words: readonly Occurrence[],
  at: number,
  text: string,
): boolean {
  for (let i = 1; i < length; i++) if (words[at + i]?.text.toLowerCase().replace('’', "'") !== phrase[i]) return false;
  if (before.size === 0 && after.size === 0) return true;
  const left = words[at - 1];
  const right = words[at + length];
  return (
    (areBeside(left, words[at], text) && before.has(left?.text.toLowerCase() ?? '')) ||
    (areBeside(words[at + length - 1], right, text) && after.has(right?.text.toLowerCase() ?? ''))
  );
}

function areBeside(left: Occurrence | undefined, right: Occurrence | undefined, text: string): boolean {
  if (!left || !right || left.prose !== right.prose) return false;
  const between = text.slice(left.index + left.text.length, right.index);
  return between === ' ' || between === '\n' || between === '-' || between === '\u00A0';
}
