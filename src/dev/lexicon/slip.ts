/** Numbers in [0, 1) that are the same on every machine for one seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** The word with one slip of the fingers behind its first letter: doubled, dropped, swapped, or the key beside. */
export function slip(word: string, random: () => number): string {
  for (;;) {
    const at = 1 + Math.floor(random() * (word.length - 2));
    const wrong = slipAt(word, at, Math.floor(random() * 4), random);
    if (wrong !== word) return wrong;
  }
}

function slipAt(word: string, at: number, kind: number, random: () => number): string {
  const letter = word.charAt(at);
  if (kind === 0) return word.slice(0, at) + letter + word.slice(at);
  if (kind === 1) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 2) return word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2);
  return word.slice(0, at) + keyBeside(letter, random) + word.slice(at + 1);
}

function keyBeside(letter: string, random: () => number): string {
  const row = KEYS.find((keys) => keys.includes(letter.toLowerCase()));
  if (!row) return letter;
  const at = row.indexOf(letter.toLowerCase());
  const beside = [row[at - 1], row[at + 1]].filter((key) => key !== undefined);
  return beside[Math.floor(random() * beside.length)] ?? letter;
}
