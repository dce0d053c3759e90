/**
 * What a slip of the pen or the finger costs, in edits: 1 is a letter more or less somewhere in the word. The differences matter only in that
 * they order suggestions, so the figures are round.
 */
export interface EditCosts {
  /** `letter` was typed but does not belong there. */
  extra(letter: string, before: string, after: string, atStart: boolean): number;
  /** `letter` belongs there but was not typed. */
  missing(letter: string, before: string, after: string, atStart: boolean): number;
  replaced(typed: string, meant: string, atStart: boolean): number;
  swapped(atStart: boolean): number;
}

const AT_START = 0.5;
const DOUBLING = 0.65;
const SWAP = 0.8;
const APOSTROPHE = 0.3;
const LIKELY = 0.9;
const VOWEL = 0.8;

export const EDIT_COSTS: EditCosts = {
  extra(letter, before, after, atStart) {
    if (letter === "'") return APOSTROPHE;
    if (letter === before || letter === after) return DOUBLING;
    const slip = areNeighbours(letter, before) || areNeighbours(letter, after);
    return (slip ? LIKELY : 1) + (atStart ? AT_START : 0);
  },
  missing(letter, before, after, atStart) {
    if (letter === "'") return APOSTROPHE;
    if (letter === before || letter === after) return DOUBLING;
    return (isVowel(letter) ? LIKELY : 1) + (atStart ? AT_START : 0);
  },
  replaced(typed, meant, atStart) {
    const start = atStart ? AT_START : 0;
    if (isVowel(typed) && isVowel(meant)) return VOWEL + start;
    if (soundAlike(typed, meant) || areNeighbours(typed, meant)) return LIKELY + start;
    return 1.15 + start;
  },
  swapped: (atStart) => SWAP + (atStart ? AT_START / 2 : 0),
};

const isVowel = (letter: string): boolean => 'aeiouy'.includes(letter);

const SOUNDS = ['cks', 'sz', 'ft', 'dt', 'mn', 'bp', 'vf', 'gj', 'iy', 'qk', 'lr', 'cg'];

function soundAlike(a: string, b: string): boolean {
  return SOUNDS.some((group) => group.includes(a) && group.includes(b));
}

const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Keys that touch on a QWERTY keyboard; each row is shifted by half a key against the one above. */
function areNeighbours(a: string, b: string): boolean {
  const [rowA, columnA] = keyOf(a);
  const [rowB, columnB] = keyOf(b);
  if (rowA < 0 || rowB < 0) return false;
  if (rowA === rowB) return Math.abs(columnA - columnB) === 1;
  if (Math.abs(rowA - rowB) !== 1) return false;
  const shift = rowA < rowB ? columnA - columnB : columnB - columnA;
  return shift === 0 || shift === 1;
}

function keyOf(letter: string): [row: number, column: number] {
  const row = KEY_ROWS.findIndex((keys) => letter !== '' && keys.includes(letter));
  return [row, row < 0 ? -1 : (KEY_ROWS[row] ?? '').indexOf(letter)];
}
