import type { Lexicon } from './lexicon.ts';
import type { Word } from './words.ts';

/** The hyphen at the end of a line and what stands before the next word. */
const BREAK = /[-\u00AD\u2010]\s*\n\s*/;
const ONLY_BREAK = new RegExp(`^${BREAK.source}$`);

/**
 * The words of a text, those in one piece that a hyphen at the end of a line has broken in two, as text from PDF files has them. A compound
 * of two words (“long-/term”) stays as it is.
 */
export function mendBrokenWords(words: Word[], text: string, lexicon: Lexicon): Word[] {
  if (!BREAK.test(text)) return words;
  const mended: Word[] = [];
  for (const word of words) {
    const before = mended.at(-1);
    const end = word.index + word.text.length;
    if (before && isRest(word, before, text, lexicon))
      mended[mended.length - 1] = { ...before, text: text.slice(before.index, end) };
    else mended.push(word);
  }
  return mended;
}

function isRest(word: Word, before: Word, text: string, lexicon: Lexicon): boolean {
  const gap = text.slice(before.index + before.text.length, word.index);
  if (!ONLY_BREAK.test(gap) || word.text !== word.text.toLowerCase()) return false;
  const isKnown = (part: string): boolean => lexicon.lookup(part) !== undefined;
  return isKnown(withoutBreak(before.text) + word.text) || !isKnown(before.text) || !isKnown(word.text);
}

/** The word in one piece. */
export const withoutBreak = (text: string): string => (text.includes('\n') ? text.replace(BREAK, '') : text);
