import { BLOT, maskedText } from '../text/masked-text.ts';

/** A word as it stands in a text: letters and inner apostrophes. */
export interface Word {
  readonly text: string;
  /** UTF-16 offset in the text. */
  readonly index: number;
  /** How the word touches its neighbours: part of `multi-stakeholder` or `and/or`. */
  readonly joined: 'no' | 'hyphen' | 'slash';
  /** True when a sentence, a cell or a label begins with it. */
  readonly first: boolean;
}

type Range = readonly [start: number, end: number];

/**
 * The words of a text in order. Left out is what only looks like words: addresses, paths, handles, hashtags, file names, identifiers (a digit,
 * an underscore, a capital inside), and everything in the verbatim ranges.
 */
export function wordsOf(text: string, verbatim: readonly Range[] = []): Word[] {
  const words: Word[] = [];
  const masked = maskedText({ text, verbatim });
  let first = true;
  for (let at = 0; at < masked.length;) {
    if (isBlank(masked.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    while (at < masked.length && !isBlank(masked.charCodeAt(at))) at++;
    const chunk = masked.slice(start, at);
    const simple = simpleWordLength(chunk);
    if (simple > 0) words.push({ text: chunk.slice(0, simple), index: start, joined: 'no', first });
    else if (!isAddress(chunk)) takeWords(chunk, start, first, words);
    first = endsSentence(chunk) || (first && !hasLetter(chunk));
  }
  return words;
}

/** Length of the word when the chunk is plain letters with at most a mark behind them, as most are; otherwise 0. */
function simpleWordLength(chunk: string): number {
  let at = 1;
  const initial = chunk.charCodeAt(0) | 32;
  if (initial < 97 || initial > 122 || chunk.charCodeAt(0) < 65) return 0;
  while (at < chunk.length && chunk.charCodeAt(at) >= 97 && chunk.charCodeAt(at) <= 122) at++;
  if (at === chunk.length) return at;
  return at === chunk.length - 1 && '.,;:!?'.includes(chunk.charAt(at)) ? at : 0;
}

function takeWords(chunk: string, offset: number, first: boolean, words: Word[]): void {
  let isFirst = first;
  for (let at = 0; at < chunk.length;) {
    if (!isWordPart(chunk, at)) {
      at++;
      continue;
    }
    const start = at;
    while (at < chunk.length && isWordPart(chunk, at)) at++;
    const text = chunk.slice(start, at);
    if (isPlainWord(text) && !isGlued(chunk, start, at)) {
      words.push({ text, index: offset + start, joined: joinOf(chunk, start, at), first: isFirst });
    }
    isFirst = false;
  }
}

/** An apostrophe between letters belongs to the word; a quotation mark does not. */
function isWordPart(chunk: string, at: number): boolean {
  const code = chunk.charCodeAt(at);
  if (isLetter(code) || isDigit(code) || code === 95) return true;
  if (isUnseen(code)) return isLetter(chunk.charCodeAt(at + 1));
  return isApostrophe(code) && isLetter(chunk.charCodeAt(at - 1)) && isLetter(chunk.charCodeAt(at + 1));
}

/** No digits, no underscores, no capital inside save in a word of capitals or a letter doubled with the shift key held (`TThe`). */
function isPlainWord(text: string): boolean {
  let uppers = 0;
  let lowers = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code) || code === 95) return false;
    if (isUpper(code)) {
      if (lowers > 0) return false;
      uppers++;
    } else if (isLetter(code)) lowers++;
  }
  return lowers === 0 || uppers <= 1 || (uppers === 2 && lowers >= 2 && text[0] === text[1]);
}

/** Touching code, a bracket inside the word (`agenc(ies)`, `reduce(d)`), or a sign that makes it an identifier. */
function isGlued(chunk: string, start: number, end: number): boolean {
  if (GLUE.includes(chunk[start - 1] ?? ' ') || GLUE.includes(chunk[end] ?? ' ')) return true;
  return (
    (isBracket(chunk.charCodeAt(start - 1)) && isLetter(chunk.charCodeAt(start - 2))) ||
    (isBracket(chunk.charCodeAt(end)) && isLetter(chunk.charCodeAt(end + 1)))
  );
}

const isBracket = (code: number): boolean => code === 40 || code === 41 || code === 91 || code === 93;

const GLUE = `${BLOT}#$@\\^~=<>{}%+`;

function joinOf(chunk: string, start: number, end: number): Word['joined'] {
  const before = chunk.charCodeAt(start - 1);
  const after = chunk.charCodeAt(end);
  const letterBefore = isLetter(chunk.charCodeAt(start - 2)) || isDigit(chunk.charCodeAt(start - 2));
  const letterAfter = isLetter(chunk.charCodeAt(end + 1)) || isDigit(chunk.charCodeAt(end + 1));
  if ((isHyphen(before) && letterBefore) || (isHyphen(after) && letterAfter)) return 'hyphen';
  if ((before === 47 && letterBefore) || (after === 47 && letterAfter)) return 'slash';
  return 'no';
}

/** A URL, an e-mail address, a path, a file or host name: by its signs, not by a list of schemes. */
function isAddress(chunk: string): boolean {
  if (chunk.includes('://') || chunk.includes('@') || chunk.includes('\\') || chunk.includes('::')) return true;
  const slash = chunk.indexOf('/');
  if (slash === 0 || (slash > 0 && chunk.indexOf('/', slash + 1) > 0 && chunk.includes('.'))) return true;
  for (let at = chunk.indexOf('.'); at >= 0; at = chunk.indexOf('.', at + 1)) {
    if (isLower(chunk.charCodeAt(at + 1)) || (isDigit(chunk.charCodeAt(at + 1)) && isLetter(chunk.charCodeAt(at - 1))))
      return true;
  }
  return false;
}

function endsSentence(chunk: string): boolean {
  for (let at = chunk.length - 1; at >= 0; at--) {
    const sign = chunk[at] ?? '';
    if ('.!?:'.includes(sign)) return true;
    if (!'"\')]”’*_»'.includes(sign)) return false;
  }
  return false;
}

function hasLetter(chunk: string): boolean {
  for (let at = 0; at < chunk.length; at++) if (isLetter(chunk.charCodeAt(at))) return true;
  return false;
}

const isBlank = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 160 || (code >= 0x2000 && code <= 0x200b);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
/** Soft hyphens and joiners. */
const isUnseen = (code: number): boolean =>
  code === 0xad || code === 0x200c || code === 0x200d || code === 0x2060 || code === 0xfeff;
const isHyphen = (code: number): boolean => code === 45 || code === 0x2010 || code === 0x2011;
const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code > 127 && isCased(code) && lowered(code) !== String.fromCharCode(code));
const isLower = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code > 127 && isCased(code) && lowered(code) === String.fromCharCode(code));
const isCased = (code: number): boolean => lowered(code) !== String.fromCharCode(code).toUpperCase();
const lowered = (code: number): string => String.fromCharCode(code).toLowerCase();

export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code > 191 && LETTER.test(String.fromCharCode(code));
}

const LETTER = /[\p{L}\p{M}]/u;
