/**
 * What a slip of the pen or the finger costs. The figures come from slips that people corrected in published documents: a letter is left out
 * more easily than put in, and hardly ever added at the end. Only their order and rough size matter.
 */
export interface EditCosts {
  /** `letter` was typed but does not belong there. */
  extra(letter: string, before: string, after: string): number;
  /** `letter` belongs there but was not typed. */
  missing(letter: string, before: string, after: string): number;
  replaced(typed: string, meant: string): number;
  readonly swapped: number;
  /** Added when the word’s first letter is concerned: it is looked at most. */
  readonly atStart: number;
}

export const EDIT_COSTS: EditCosts = {
  atStart: 0.5,
  swapped: 0.8,
  extra(letter, before, after) {
    if (letter === "'") return APOSTROPHE;
    if (letter === before || letter === after) return 0.65;
    return after === '' ? 1.4 : 1.1;
  },
  missing(letter, before, after) {
    if (letter === "'") return APOSTROPHE;
    return letter === before || letter === after ? 0.5 : 0.8;
  },
  replaced(typed, meant) {
    if (isVowel(typed) && isVowel(meant)) return 0.9;
    return soundAlike(typed, meant) || areNeighbours(typed, meant) ? 1.1 : 1.25;
  },
};

const APOSTROPHE = 0.3;

const isVowel = (letter: string): boolean => 'aeiouy'.includes(letter);

const SOUNDS = ['cks', 'sz', 'ft', 'dt', 'mn', 'bp', 'vf', 'gj', 'iy', 'qk', 'lr', 'cg'];

function soundAlike(a: string, b: string): boolean {
  return SOUNDS.some((group) => group.includes(a) && group.includes(b));
}

const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Keys that touch on a QWERTY keyboard; each row is shifted by half a key against the one above. */
function areNeighbours(a: string, b: string): boolean {
  const rowA = KEY_ROWS.findIndex((keys) => keys.includes(a));
  const rowB = KEY_ROWS.findIndex((keys) => keys.includes(b));
  if (rowA < 0 || rowB < 0 || Math.abs(rowA - rowB) > 1) return false;
  const distance = columnOf(a, rowA) - columnOf(b, rowB);
  if (rowA === rowB) return Math.abs(distance) === 1;
  const shift = rowA < rowB ? distance : -distance;
  return shift === 0 || shift === 1;
}

const columnOf = (letter: string, row: number): number => (KEY_ROWS[row] ?? '').indexOf(letter);
