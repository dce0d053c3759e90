import type { Item } from '../generated/brief.ts';
import { countWords } from './words.ts';

/** The facts of a list item's first paragraph. `text` is its whole text, `end` that of its last paragraph. */
export function itemFacts(text: string, end: string, simple: boolean): Item {
  const label = labelOf(text);
  const body = label ? text.slice(label.length).trimStart() : text;
  return {
    ...(label && { label: label.label, separator: label.separator }),
    text: body,
    punctuation: closingPunctuation(end),
    firstCase: caseOf(text),
    wordCount: countWords(text),
    simple,
  };
}

/** `Label: text`, `Label – text`; a label is short and no sentence, and what follows is text. */
const LABEL = /^([^\s:.!?;|][^:.!?;|\n]{0,58}?)(:| [–—-])[ \n]+(?=\S)/u;
const LABEL_WORDS = 8;

export function labelOf(text: string): { label: string; separator: string; length: number } | undefined {
  const match = LABEL.exec(text);
  const label = match?.[1];
  const separator = match?.[2];
  if (!match || !label || !separator || label.split(/\s/).length > LABEL_WORDS) return undefined;
  return { label: label.trim(), separator, length: match[0].length };
}

const MARKS = '.;,:!?…';
const CLOSERS = ')]”"\'’»';

function closingPunctuation(text: string): string {
  let at = text.length - 1;
  while (at >= 0 && (/\s/.test(text.charAt(at)) || CLOSERS.includes(text.charAt(at)))) at--;
  const last = text.charAt(at);
  return last !== '' && MARKS.includes(last) ? last : '';
}

function caseOf(text: string): Item['firstCase'] {
  const first = text.match(/^[^\p{L}\p{N}]*([\p{L}\p{N}])/u)?.[1] ?? '';
  if (/\p{Lu}/u.test(first)) return 'upper';
  return /\p{Ll}/u.test(first) ? 'lower' : 'other';
}
