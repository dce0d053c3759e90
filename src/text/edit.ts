import type { Edit } from '../generated/report.ts';

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
  const sorted = sortEdits(edits);
  if (sorted.length === 0) return (offset) => offset;
  return (offset) => {
    let shift = 0;
    for (const { start, end, text } of sorted) {
      const newStart = start + shift;
      if (offset < newStart) break;
      if (offset < newStart + text.length) return start;
      shift += text.length - (end - start);
    }
    return offset - shift;
  };
}
