import type { Fixer } from './fixer.ts';

/** Writes the letter at the finding's place in the usual case, `upper` or `lower`. */
export const letterCase: Fixer = ({ text, place: { start, end }, facts }) => {
  const letter = text.slice(start, end);
  const written = facts('usual') === 'upper' ? letter.toUpperCase() : letter.toLowerCase();
  return written === letter || written.length !== letter.length ? [] : [{ start, end, text: written }];
};
