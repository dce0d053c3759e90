/**
 * The word in the lexicon's letters: lower case, typographic apostrophes plain, marks taken off letters that the alphabet
 * does not have (é → e), soft hyphens dropped. The empty string when a character is still foreign to the alphabet.
 */
export function fold(word: string, alphabet: string): string {
  const lower = word.toLowerCase();
  if (isIn(lower, alphabet)) return lower;
  let folded = '';
  for (const character of lower) folded += foldCharacter(character, alphabet);
  return isIn(folded, alphabet) ? folded : '';
}

const SPELLED_OUT: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '\u00AD': '',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬀ: 'ff',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
};

function foldCharacter(character: string, alphabet: string): string {
  if (alphabet.includes(character)) return character;
  return SPELLED_OUT[character] ?? character.normalize('NFD').replace(/\p{M}/gu, '');
}

function isIn(word: string, alphabet: string): boolean {
  for (const character of word) if (!alphabet.includes(character)) return false;
  return true;
}
