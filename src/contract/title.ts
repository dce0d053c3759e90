import { editDistance } from '../text/nearest.ts';

/** A title as it is compared: letter case, punctuation, accents of form and numbering do not count. */
export function normalTitle(title: string): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(/^(?:\d+ )+(?=\p{L})/u, '');
}

/**
 * How far a title is from a wanted one: 0 the same, up to 1 a misspelt or extended form of it (“Recomendations”,
 * “Alternatives considered”), Infinity something else. Titles that differ in a number are different things.
 */
export function titleDistance(title: string, wanted: string): number {
  const [is, should] = [normalTitle(title), normalTitle(wanted)];
  if (is === should) return 0;
  if (numbersOf(is) !== numbersOf(should)) return Infinity;
  const letters = editDistance(is, should);
  if (letters <= Math.max(1, Math.floor(should.length / 6))) return letters / (should.length + 1);
  const extra = extraWords(is, should);
  return extra <= 3 ? 0.5 + extra / 10 : Infinity;
}

const numbersOf = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');

/** Number of words that a title has beside all words of the wanted one, which it must keep together and in order. */
function extraWords(title: string, wanted: string): number {
  if (wanted === '' || !` ${title} `.includes(` ${wanted} `)) return Infinity;
  return title.split(' ').length - wanted.split(' ').length;
}
