/** A word or a mark of a text, in lower case. */
export interface FoundWord {
  readonly word: string;
  readonly index: number;
}

/**
 * Where a text holds some words and marks, whatever their case, in order: `words` has each word, or mark of one
 * character, in lower case. A word ends where its letters and digits do.
 */
export function wordsAmong(words: { has(word: string): boolean }, text: string): FoundWord[] {
  const found: FoundWord[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = wordEnd(text, start);
    if (text.charCodeAt(start) === SPACE) continue;
    const word = text.slice(start, end).toLowerCase();
    if (words.has(word)) found.push({ word, index: start });
  }
  return found;
}

const SPACE = 32;

/** Where the word that starts at an offset ends; a mark is one code unit. */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isWordCode(text.charCodeAt(end))) end++;
  return Math.max(end, start + 1);
}

/** Code units rather than a pattern, as every character of every document passes here. */
function isWordCode(code: number): boolean {
  if (code > 127) return OTHER_WORD.test(String.fromCharCode(code));
  return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
}

const OTHER_WORD = /[\p{L}\p{N}]/u;
