/**
 * The word in the lexicon's letters: lower case, typographic apostrophes plain, ligatures and full-width letters taken apart, marks taken off
 * letters that the alphabet does not have (é → e), soft hyphens and joiners dropped. The empty string when a character is still foreign to the alphabet.
 */
export function fold(word: string, alphabet: string): string {
  const lower = word.toLowerCase().normalize();
  if (isIn(lower, alphabet)) return lower;
  let folded = '';
  for (const character of lower) folded += foldCharacter(character, alphabet);
  return isIn(folded, alphabet) ? folded : '';
}

const SPELLED_OUT: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

function foldCharacter(character: string, alphabet: string): string {
  if (alphabet.includes(character)) return character;
  return SPELLED_OUT[character] ?? character.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '');
}

function isIn(word: string, alphabet: string): boolean {
  for (const character of word) if (!alphabet.includes(character)) return false;
  return true;
}
