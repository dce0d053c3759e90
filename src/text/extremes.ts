/** The largest of some numbers, −∞ of none; `Math.max(...numbers)` fails when there are too many for the stack. */
export const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, one) => Math.max(most, one), -Infinity);

/** The smallest of some numbers, ∞ of none. */
export const smallest = (numbers: readonly number[]): number =>
  numbers.reduce((least, one) => Math.min(least, one), Infinity);
