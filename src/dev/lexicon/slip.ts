/** Numbers in [0, 1) that are the same on every machine for one seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Slips of the fingers: a letter doubled, dropped, swapped with the next, or the key beside it. */
export const SLIPS = ['doubled', 'dropped', 'swapped', 'beside'] as const;

export type SlipKind = (typeof SLIPS)[number];

const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** The word with one slip behind its first letter, of the kind if one is given. */
export function slip(word: string, random: () => number, kind?: SlipKind): string {
  for (;;) {
    const at = 1 + Math.floor(random() * (word.length - 2));
    const wrong = slipAt(word, at, kind ?? SLIPS[Math.floor(random() * SLIPS.length)] ?? 'doubled', random);
    if (wrong !== word) return wrong;
  }
}

function slipAt(word: string, at: number, kind: SlipKind, random: () => number): string {
  const letter = word.charAt(at);
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  switch (kind) {
    case 'doubled':
      return before + letter + letter + after;
    case 'dropped':
      return before + after;
    case 'swapped':
      return before + word.charAt(at + 1) + letter + word.slice(at + 2);
    case 'beside':
      return before + keyBeside(letter, random) + after;
  }
}

function keyBeside(letter: string, random: () => number): string {
  const row = KEYS.find((keys) => keys.includes(letter.toLowerCase()));
  if (!row) return letter;
  const at = row.indexOf(letter.toLowerCase());
  const beside = [row[at - 1], row[at + 1]].filter((key) => key !== undefined);
  return beside[Math.floor(random() * beside.length)] ?? letter;
}
