import type { Diagnostic } from '../generated/report.ts';

/** Lines, 1-based and both included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Changed lines by path, from `git diff --unified=0 --no-prefix`. A deletion touches the lines on both sides of it. */
export function changedLines(diff: string): Map<string, LineRange[]> {
  const changes = new Map<string, LineRange[]>();
  let ranges: LineRange[] = [];
  for (const line of diff.split('\n')) {
    const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk) {
      const start = Number(hunk[1]);
      const count = hunk[2] === undefined ? 1 : Number(hunk[2]);
      ranges.push(count === 0 ? { first: start, last: start + 1 } : { first: start, last: start + count - 1 });
    } else if (line.startsWith('+++ ')) {
      ranges = [];
      changes.set(pathOf(line.slice(4)), ranges);
    }
  }
  return changes;
}

/** Git puts a tab after a name with blanks, and quotes one with control characters, quotes or backslashes. */
function pathOf(name: string): string {
  const plain = name.endsWith('\t') ? name.slice(0, -1) : name;
  return plain.startsWith('"') ? plain.slice(1, -1).replaceAll(/\\(["\\])/g, '$1') : plain;
}

/** The findings that touch some lines; `lineAt` tells the 1-based line of an offset. Failures of the tool stay. */
export function onLines(
  diagnostics: readonly Diagnostic[],
  ranges: readonly LineRange[],
  lineAt: (offset: number) => number,
): Diagnostic[] {
  return diagnostics.filter(({ ruleId, position: { start, end } }) => {
    if (ruleId.startsWith('internal/')) return true;
    const [from, to] = [lineAt(start.offset), lineAt(end.offset)];
    return ranges.some(({ first, last }) => from <= last && to >= first);
  });
}
