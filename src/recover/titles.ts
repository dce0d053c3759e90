import type { Draft } from './draft.ts';
import { levelTitles } from './heading-level.ts';
import type { Line } from './lines.ts';
import { traitsOf } from './document-traits.ts';
import { findCandidates, type Candidate } from './title-candidate.ts';
import { ENOUGH, signsOf, weigh } from './title-evidence.ts';

/** Title lines without their marks. Their lines become `heading` lines. */
export function recoverTitles(lines: readonly Line[]): Draft[] {
  const titles = acceptTitles(lines);
  const levels = levelTitles(titles, lines);
  return titles.flatMap(({ index, title }, i) => {
    const line = lines[index];
    const level = levels[i] ?? 2;
    if (!line) return [];
    line.kind = 'heading';
    line.level = level;
    const indent = line.text.length - line.text.trimStart().length;
    const mark = `${'#'.repeat(level)} `;
    return [
      {
        facts: { kind: 'unmarked-heading', title, level },
        from: index,
        to: index,
        changes: [{ start: line.start, end: line.start + indent, text: mark }],
        blanksAbove: [index, index + 1],
      },
    ];
  });
}

function acceptTitles(lines: readonly Line[]): Candidate[] {
  const candidates = findCandidates(lines);
  if (candidates.length === 0) return [];
  const traits = traitsOf(lines, candidates);
  return candidates.filter((candidate) => weigh(signsOf(candidate, lines, traits)) >= ENOUGH);
}
