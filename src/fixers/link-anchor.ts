import type { Fixer } from './fixer.ts';

/** Writes the expected anchor into a link `[text](#anchor)`; other ways to write a link are left alone. */
export const linkAnchor: Fixer = ({ text, place, expected: [wanted] }) => {
  const link = text.slice(place.start, place.end);
  const open = link.lastIndexOf('](#');
  if (
    wanted === undefined ||
    open < 0 ||
    !isSlip(link.slice(open + 3, -1), wanted) ||
    !/^[^\s()]*\)$/.test(link.slice(open + 3))
  )
    return [];
  return [{ start: place.start + open + 3, end: place.end - 1, text: wanted }];
};

/** Whether two anchors differ in the spelling of a word; `appendix-c` and `appendix-d` are two places, and only the author knows which. */
function isSlip(written: string, wanted: string): boolean {
  const words = written.split('-');
  const others = wanted.split('-');
  if (words.length !== others.length) return true;
  return words.every((word, i) => word === others[i] || Math.min(word.length, others[i]?.length ?? 0) > 2);
}
