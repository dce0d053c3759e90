import type { Edit } from '../generated/report.ts';

/** Words of the text before that are not in the text after, in order; those an edit replaces by others do not count. */
export function lostWords(before: string, after: string, edits: readonly Edit[]): string[] {
  const replaced = edits.filter(({ text, end, start }) => end > start && WORD.test(text));
  const kept = wordsOf(before).filter(
    ({ start, end }) => !replaced.some((edit) => edit.start < end && edit.end > start),
  );
  const words = wordsOf(after);
  const lost: string[] = [];
  let at = 0;
  for (const { word } of kept) {
    let next = at;
    while (next < words.length && words[next]?.word !== word) next++;
    if (next === words.length) lost.push(word);
    else at = next + 1;
  }
  return lost;
}

const WORD = /[\p{L}\p{N}]/u;

function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
