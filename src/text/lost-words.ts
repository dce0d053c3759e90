import type { Edit } from '../generated/report.ts';
import { sortEdits } from './edit.ts';

/** Words of the text before that are not in the text after, in order; those an edit replaces by others do not count. */
export function lostWords(before: string, after: string, edits: readonly Edit[]): string[] {
  const findNext = wordFinder(after);
  const isReplaced = replacementsOf(edits);
  const lost: string[] = [];
  let from = 0;
  for (const { word, start, end } of wordsOf(before)) {
    if (isReplaced(start, end)) continue;
    const at = findNext(word, from);
    if (at === undefined) lost.push(word);
    else from = at + 1;
  }
  return lost;
}

/** Finds the next place of a word by its number in the text. Places asked for never go back, so each is passed once. */
function wordFinder(text: string): (word: string, from: number) => number | undefined {
  const places = new Map<string, { readonly all: number[]; next: number }>();
  let number = 0;
  for (const { word } of wordsOf(text)) {
    const known = places.get(word);
    if (known) known.all.push(number++);
    else places.set(word, { all: [number++], next: 0 });
  }
  return (word, from) => {
    const known = places.get(word);
    if (!known) return undefined;
    while (known.next < known.all.length && (known.all[known.next] ?? 0) < from) known.next++;
    return known.all[known.next];
  };
}

/** Whether an edit puts words in the place of a stretch. Stretches must be asked for in their order. */
function replacementsOf(edits: readonly Edit[]): (start: number, end: number) => boolean {
  const replaced = sortEdits(edits).filter(({ text, end, start }) => end > start && WORD.test(text));
  let at = 0;
  return (start, end) => {
    while (at < replaced.length && (replaced[at]?.end ?? 0) <= start) at++;
    return (replaced[at]?.start ?? end) < end;
  };
}

const WORD = /[\p{L}\p{N}]/u;

function* wordsOf(text: string): Generator<{ word: string; start: number; end: number }> {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu))
    yield { word, start: index, end: index + word.length };
}
