import type { Fixer } from './fixer.ts';

/** Writes the expected anchor into a link `[text](#anchor)`; other ways to write a link are left alone. */
export const linkAnchor: Fixer = ({ text, place, expected: [wanted] }) => {
  const link = text.slice(place.start, place.end);
  const open = link.lastIndexOf('](#');
  if (wanted === undefined || open < 0 || !/^[^\s()]*\)$/.test(link.slice(open + 3))) return [];
  return [{ start: place.start + open + 3, end: place.end - 1, text: wanted }];
};
