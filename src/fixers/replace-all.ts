import type { Edit } from '../generated/report.ts';
import type { Fixer } from './fixer.ts';

/** Puts each of the finding's replacements in its place; none when one of them does not stand as it was read. */
export const replaceAll: Fixer = ({ text, locate, facts }) => {
  const edits = replacementsOf(facts('replacements')).map(({ prose, index, was, text: written }): Edit | undefined => {
    const { start, end } = locate(`/prose/${prose}/text`, { index, length: was.length });
    return text.slice(start, end) === was ? { start, end, text: written } : undefined;
  });
  return edits.every((edit) => edit !== undefined) ? edits : [];
};

interface Replacement {
  readonly prose: number;
  readonly index: number;
  readonly was: string;
  readonly text: string;
}

// A fact comes without its type: the keyword that finds forms gives it so, and fixers do not know the checks.
const replacementsOf = (fact: unknown): readonly Replacement[] => (Array.isArray(fact) ? (fact as Replacement[]) : []);
