/** Words that an acronym may leave out. */
const SMALL_WORDS =
  'a an and at by for from in into of on or over the to under via with de des du la le les et für und der die das y del los';
const SMALL: ReadonlySet<string> = new Set(SMALL_WORDS.split(' '));

/** “Clean Air Act of 1970” is CAA. */
const isSmall = (word: string): boolean => SMALL.has(word) || /^\d+$/.test(word);

/** A word of a long form and where it starts; hyphenated words come apart. */
export interface LongWord {
  readonly text: string;
  readonly index: number;
}

export const longWords = (text: string): LongWord[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:[’'.][\p{L}\p{N}]+)*|&/gu)].map(({ 0: word, index }) => ({ text: word, index }));

/** The key of a long form: the same for “Local Authority” and “local authorities’”. */
export function longFormKey(text: string): string {
  const words = longWords(text.toLowerCase()).map((word) => word.text.replace(/[’'].*$/, ''));
  return words
    .filter((word) => word !== '&' && !isSmall(word))
    .map((word) => word.replace(/(?:ies|y|e?s|e)$/, ''))
    .join(' ');
}

/** How strictly initials must fit. */
export interface Fit {
  /** Words inside that may be left out: Centers for Medicare & Medicaid Services, CMS. */
  readonly skips: number;
  /** True when a word may give a second letter: Television, TV. */
  readonly inner: boolean;
}

/** The ways to fit, the strictest first. */
export const FITS: readonly Fit[] = [
  { skips: 0, inner: false },
  { skips: 0, inner: true },
  { skips: 1, inner: false },
];

/** True when the letters of an acronym are the initials of the words, of which small ones may be left out. */
export function fitInitials(words: readonly LongWord[], acronym: string, fit: Fit): boolean {
  const letters = acronym.toLowerCase();
  const plain = words.map(({ text }) => (text === '&' ? 'and' : text.normalize('NFD').toLowerCase()));
  if (plain.length === 0 || plain.length > 2 * letters.length + 4 || isSmall(plain[0] ?? '')) return false;
  return sharesOut(plain, letters, fit);
}

/** Follows all ways to share the letters out at once, so that no text takes long; a state is twice the letters used plus the words left out. */
function sharesOut(words: readonly string[], letters: string, { skips, inner }: Fit): boolean {
  let states = new Set([0]);
  for (const [i, word] of words.entries()) {
    const next = new Set<number>();
    for (const state of states) {
      const used = state >> 1;
      if (isSmall(word)) next.add(state);
      if (word.charAt(0) === letters.charAt(used)) {
        next.add(state + 2);
        if (inner && used + 1 < letters.length && word.includes(letters.charAt(used + 1), 1)) next.add(state + 4);
      }
      if ((state & 1) < skips && i > 0 && i < words.length - 1) next.add(state + 1);
    }
    states = next;
  }
  return states.has(2 * letters.length) || states.has(2 * letters.length + 1);
}
