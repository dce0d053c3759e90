import type { Fixer } from './fixer.ts';

/** Writes the letter at the finding's place as `expected` has it: `upper` or `lower`. */
export const letterCase: Fixer = ({ text, place: { start, end }, expected: [wanted] }) => {
  const letter = text.slice(start, end);
  const written = wanted === 'upper' ? letter.toUpperCase() : letter.toLowerCase();
  return written === letter || written.length !== letter.length ? [] : [{ start, end, text: written }];
};
