import { isCapital } from '../text/letter-case.ts';

/** Number of words: runs without white space that hold a letter or a digit. */
export function countWords(text: string): number {
  let count = 0;
  let counted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32 || code === 10 || code === 9 || code === 13 || code === 0xa0) counted = false;
    else if (!counted && isWordCharacter(code)) {
      counted = true;
      count++;
    }
  }
  return count;
}

/** ASCII letters and digits by table; beyond ASCII everything but punctuation and symbols in the common blocks. */
function isWordCharacter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f);
}

/** The last sentence of a paragraph. */
export function lastSentence(text: string): string {
  const plain = text.trim();
  let start = 0;
  for (let i = 0; i < plain.length - 1; i++) {
    if (SENTENCE_END.includes(plain.charAt(i)) && /\s/.test(plain.charAt(i + 1)) && startsSentence(plain, i + 1))
      start = i + 1;
  }
  return plain.slice(start).trim().replaceAll(/\s+/g, ' ');
}

const SENTENCE_END = '.!?';
const startsSentence = (text: string, at: number): boolean =>
  isCapital(/^\s+[“"(‘]?(\S)/.exec(text.slice(at, at + 8))?.[1] ?? '');
