import { FLAGS } from '../../lexicon/format.ts';

/** Weight of a letter sequence that was never seen, in words. */
const SMOOTHING = 0.5;
/** Steps of a byte in one nat. */
const RESOLUTION = 16;

/**
 * For every two letters, how unlikely each third one is: −ln P in sixteenths of a nat, one byte each. The word's edges are blanks (index 0).
 * Counted over the dictionary rather than over running text, or `the` would be all that English has.
 */
export function trigramTable(
  words: ReadonlyMap<string, number>,
  frequencies: ReadonlyMap<string, number>,
  alphabet: string,
): Uint8Array {
  const size = alphabet.length + 1;
  const counts = new Float64Array(size ** 3);
  for (const [word, wordClass] of words) {
    if (!((wordClass >> 4) & FLAGS.lower)) continue;
    const weight = 1 + Math.log1p(frequencies.get(word) ?? 0);
    let first = 0;
    let second = 0;
    for (const letter of `${word} `) {
      const third = alphabet.indexOf(letter) + 1;
      const at = (first * size + second) * size + third;
      counts[at] = (counts[at] ?? 0) + weight;
      first = second;
      second = third;
    }
  }
  const table = new Uint8Array(size ** 3);
  for (let row = 0; row < size ** 2; row++) {
    let total = size * SMOOTHING;
    for (let third = 0; third < size; third++) total += counts[row * size + third] ?? 0;
    for (let third = 0; third < size; third++) {
      const share = ((counts[row * size + third] ?? 0) + SMOOTHING) / total;
      table[row * size + third] = Math.min(255, Math.round(-Math.log(share) * RESOLUTION));
    }
  }
  return table;
}
