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
    return EASILY_TAKEN[typed]?.includes(meant) ? 1.1 : 1.25;
  },
};

const APOSTROPHE = 0.3;

const isVowel = (letter: string): boolean => 'aeiouy'.includes(letter);

/** Letters that are easily taken for one another: the key beside on a QWERTY keyboard, or the same sound (c, k, s; d, t; m, n …). */
const EASILY_TAKEN: Readonly<Record<string, string>> = {
  a: 'qwsz',
  b: 'ghvnp',
  c: 'dfxvksg',
  d: 'ersfxct',
  e: 'wrsd',
  f: 'rtdgcv',
  g: 'tyfhvbjc',
  h: 'yugjbn',
  i: 'uojky',
  j: 'uihknmg',
  k: 'iojlmcsq',
  l: 'opkr',
  m: 'jkn',
  n: 'hjbm',
  o: 'ipkl',
  p: 'olb',
  q: 'wak',
  r: 'etdfl',
  s: 'weadzxck',
  t: 'ryfgd',
  u: 'yihj',
  v: 'fgcb',
  w: 'qeas',
  x: 'sdzc',
  y: 'tughi',
  z: 'asx',
};
