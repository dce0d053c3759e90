import type { Edit } from '../generated/report.ts';
import { countWhile } from './sorted.ts';

/** Edits in order of place. Throws when two overlap: such edits must never be applied together. */
export function sortEdits(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const [i, edit] of sorted.entries()) {
    const next = sorted[i + 1];
    if (next && next.start < edit.end) throw new RangeError(`edits overlap at offset ${next.start}`);
  }
  return sorted;
}

/** The text with all edits applied; edits may be given in any order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of sortEdits(edits)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** Maps an offset of the edited text back to the text before the edits. */
export type OffsetMap = (offset: number) => number;

/**
 * The way back from the edited text. An offset inside inserted text maps to the edit's start,
 * except past its last character, which maps to the edit's end.
 */
export function invertEdits(edits: readonly Edit[]): OffsetMap {
  const moved = movedEdits(edits);
  return (offset) => {
    const edit = moved[countWhile(moved, ({ newStart }) => newStart <= offset) - 1];
    if (!edit) return offset;
    return offset < edit.newEnd ? edit.start : edit.end + (offset - edit.newEnd);
  };
}

/** An edit and where its text stands in the edited text. */
interface MovedEdit extends Edit {
  readonly newStart: number;
  readonly newEnd: number;
}

function movedEdits(edits: readonly Edit[]): MovedEdit[] {
  let shift = 0;
  return sortEdits(edits).map((edit) => {
    const newStart = edit.start + shift;
    const newEnd = newStart + edit.text.length;
    shift = newEnd - edit.end;
    return { ...edit, newStart, newEnd };
  });
}
