import type { Edit } from '../generated/report.ts';
import type { Line } from './lines.ts';
import type { Recovery } from './recovery.ts';

type Facts<Kind> = Kind extends Recovery ? Omit<Kind, keyof Found> : never;
type Found = Pick<Recovery, 'edits' | 'start' | 'end'>;

/** A recovery before its edits are settled: what it changes in its lines and where it wants a blank line. */
export interface Draft {
  readonly facts: Facts<Recovery>;
  /** First and last line to report. */
  readonly from: number;
  readonly to: number;
  /** Changes inside lines, never across a line end. */
  readonly changes: readonly Edit[];
  /** Lines that need a blank line above. */
  readonly blanksAbove: readonly number[];
}

/**
 * The recoveries of all drafts in order of place, with edits that can be applied together: a blank line that two
 * drafts want is given to the first, and what happens at one offset is one edit.
 */
export function settle(drafts: readonly Draft[], lines: readonly Line[], lineEnd: string): Recovery[] {
  const separated = new Set<number>();
  const ordered = [...drafts].sort((a, b) => a.from - b.from);
  return ordered.map((draft) => {
    const edits = [...draft.changes];
    for (const index of new Set(draft.blanksAbove)) {
      const line = lines[index];
      const above = lines[index - 1];
      if (!line || !above || isBlank(line) || isBlank(above) || separated.has(index)) continue;
      separated.add(index);
      edits.push({ start: above.end, end: above.end, text: lineEnd });
    }
    const first = lines[draft.from];
    const last = lines[draft.to];
    const start = (first?.start ?? 0) + indentOf(first);
    return { ...draft.facts, edits: edits.sort((a, b) => a.start - b.start), start, end: last?.end ?? start };
  });
}

const isBlank = (line: Line): boolean => line.text.trim() === '';

function indentOf(line: Line | undefined): number {
  return line ? line.text.length - line.text.trimStart().length : 0;
}
