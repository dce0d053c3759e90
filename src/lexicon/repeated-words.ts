import { hasFlag, type Lexicon } from './lexicon.ts';
import type { Occurrence, Vocabulary } from './vocabulary.ts';

/** A word that stands twice in a row. */
export interface RepeatedWord {
  readonly prose: number;
  /** Place of both words in the prose's text. */
  readonly index: number;
  readonly length: number;
  /** Both as written. */
  readonly actual: string;
  /** The first of them. */
  readonly word: string;
}

/** The words of a document that stand twice with nothing but blanks or a line end between them. */
export function findRepeatedWords({ words, proses, lexicon, isForeign }: Vocabulary): RepeatedWord[] {
  if (isForeign) return [];
  const found: RepeatedWord[] = [];
  for (const [at, second] of words.entries()) {
    const first = words[at - 1];
    if (!first || first.prose !== second.prose || !isSame(first, second, lexicon)) continue;
    const text = proses[second.prose]?.text ?? '';
    const gap = text.slice(first.index + first.text.length, second.index);
    if (gap.trim() !== '' || (gap.includes('\n') && startsLine(second))) continue;
    const end = second.index + second.text.length;
    if (isMeant(text, first, end)) continue;
    found.push({
      prose: first.prose,
      index: first.index,
      length: end - first.index,
      actual: text.slice(first.index, end),
      word: first.text,
    });
  }
  return found;
}

/** “(do do)” is a remark, “invest in in order to” two phrases. */
function isMeant(text: string, { index, text: word }: Occurrence, end: number): boolean {
  if (/^in$/i.test(word) && /^\s+(?:order|turn|case|addition)\b/i.test(text.slice(end, end + 12))) return true;
  return text.charAt(index - 1) === '(' && text.charAt(end) === ')';
}

/** A title line and the text that takes up its last word: “Our newsletter” above “Newsletter for all staff”. */
const startsLine = ({ form }: Occurrence): boolean => form.capitals !== 'none';

function isSame(first: Occurrence, second: Occurrence, lexicon: Lexicon): boolean {
  if (first.text.length !== second.text.length) return false;
  const word = first.text.toLowerCase();
  if (word !== second.text.toLowerCase() || lexicon.mayStandTwice(word)) return false;
  // “Nous nous engageons”
  if (lexicon.isForeignWord(word)) return false;
  if (first.text.length === 1 && word !== 'a') return false;
  // “such as AS grades”, “for for-profit colleges”: two words that look like one.
  if ((first.form.capitals === 'all') !== (second.form.capitals === 'all')) return false;
  if (first.joined === 'hyphen' || second.joined === 'hyphen') return false;
  // XXXX XXXX, an acronym and its heading
  if (first.form.capitals === 'all' && !first.form.entry) return false;
  return !isName(first, second);
}

/** Pago Pago, Walla Walla: names may be built so; “The The” is none. */
function isName({ form }: Occurrence, second: Occurrence): boolean {
  const { entry } = form;
  if (second.form.capitals !== 'first' || form.capitals !== 'first') return false;
  return !entry || !hasFlag(entry, 'lower') || entry.tier < EVERYDAY;
}

const EVERYDAY = 9;
