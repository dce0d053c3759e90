/**
 * What a slip of the pen or the finger costs. The figures come from slips that people corrected in published documents: a letter is left out
 * more easily than put in, and hardly ever added at the end. Only their order and rough size matter. Letters are labels: their index in the
 * alphabet, from 1; 0 is the end of the word.
 */
export interface EditCosts {
  /** `letter` was typed but does not belong there. */
  extra(letter: number, before: number, after: number): number;
  /** `letter` belongs there but was not typed. */
  missing(letter: number, before: number, after: number): number;
  replaced(typed: number, meant: number): number;
}

export const SWAPPED = 0.8;
/** Added when the word’s first letter is concerned: it is looked at most. */
export const AT_START = 0.5;

/** The costs for the letters of an alphabet. */
export function createEditCosts(alphabet: string): EditCosts {
  const labelOf = (letter: string): number => alphabet.indexOf(letter) + 1 || -1;
  const [apostrophe, h] = [labelOf("'"), labelOf('h')];
  const muting = new Set([...BEFORE_SILENT_H].map(labelOf));
  const size = alphabet.length + 1;
  const replaced = replacements(alphabet, size);
  return {
    extra(letter, before, after) {
      if (letter === apostrophe) return APOSTROPHE;
      if (letter === before || letter === after) return 0.65;
      return after === 0 ? 1.4 : 1.1;
    },
    missing(letter, before, after) {
      if (letter === apostrophe) return APOSTROPHE;
      if (letter === before || letter === after) return 0.5;
      return letter === h && muting.has(before) ? 0.65 : 0.8;
    },
    replaced: (typed, meant) => replaced[typed * size + meant] ?? 0,
  };
}

const APOSTROPHE = 0.3;
/** “Wether”, “rythm”: who writes by ear leaves it out. */
const BEFORE_SILENT_H = 'wrgc';

function replacements(alphabet: string, size: number): Float64Array {
  const costs = new Float64Array(size * size).fill(1.25);
  const set = (typed: string, meant: string, cost: number): void => {
    for (const letter of meant) costs[(alphabet.indexOf(typed) + 1) * size + alphabet.indexOf(letter) + 1] = cost;
  };
  for (const [typed, meant] of Object.entries(EASILY_TAKEN)) set(typed, meant, 1.1);
  for (const vowel of VOWELS) set(vowel, VOWELS, 0.9);
  return costs;
}

const VOWELS = 'aeiouy';

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
