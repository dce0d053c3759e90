/** What an author does at the place where they write, and how long after the last thing. */
export interface Keystroke {
  readonly after: number;
  readonly insert: string;
  /** Characters before the place that are taken back first. */
  readonly backspaces: number;
}

/** A sentence typed at the speed of a practised author, with pauses between words, one slip and its correction. */
export function typing(seed: number): Keystroke[] {
  const random = generator(seed);
  const key = (insert: string, backspaces = 0): Keystroke => {
    const pause = insert === ' ' ? 150 * random() : 0;
    return { after: 70 + 90 * random() + pause, insert, backspaces };
  };
  return [
    ...Array.from(' The council wants to meaure the efect', (letter) => key(letter)),
    ...Array.from({ length: 5 }, () => key('', 1)),
    ...Array.from('effect on air quality by spring.', (letter) => key(letter)),
  ];
}

/** Numbers from 0 to 1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
