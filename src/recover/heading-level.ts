import type { Line } from './lines.ts';
import type { Candidate } from './title-candidate.ts';

/** The most plausible level of each title, 1 to 6. */
export function levelTitles(titles: readonly Candidate[], lines: readonly Line[]): number[] {
  return titles.map(({ index, number }) => {
    if (lines.slice(0, index).every((line) => line.kind === 'blank')) return 1;
    return number && /\d\.\d/.test(number) ? 3 : 2;
  });
}
