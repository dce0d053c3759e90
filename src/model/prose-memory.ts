import type { Prose } from '../generated/brief.ts';

/**
 * Keeps prose from one reading of a document to the next: one that says the same in the same place is the same object,
 * so that what was found out about it holds.
 */
export interface ProseMemory {
  /** For the prose of one reading, in order: the object of the reading before where there is one, else itself. */
  startReading(): (prose: Prose) => Prose;
}

export function createProseMemory(): ProseMemory {
  let latest = new Map<string, Prose[]>();
  return {
    startReading() {
      const before = latest;
      const now = new Map<string, Prose[]>();
      latest = now;
      return (prose) => {
        const same = now.get(prose.text);
        // Each has a place of its own: the second with a text is never the first.
        const known = before.get(prose.text)?.[same?.length ?? 0];
        const kept = known && isAlike(known, prose) ? known : prose;
        if (same) same.push(kept);
        else now.set(prose.text, [kept]);
        return kept;
      };
    },
  };
}

function isAlike(a: Prose, b: Prose): boolean {
  if (a.role !== b.role || a.section !== b.section || a.table !== b.table) return false;
  return a.column === b.column && a.row === b.row && String(a.verbatim) === String(b.verbatim);
}
