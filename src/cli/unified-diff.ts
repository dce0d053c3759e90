import { createTwoFilesPatch, formatPatch } from 'diff';

/** Lines added and removed: finding the fewest takes the square of their number, for so many half a second. */
const MOST_EDITS = 2000;

/** The change of a document as a patch; one with more edits than anyone reads replaces all lines. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const [oldFileName, newFileName] = [`a/${path}`, `b/${path}`];
  const options = { maxEditLength: MOST_EDITS };
  const fewest = createTwoFilesPatch(oldFileName, newFileName, before, after, undefined, undefined, options);
  if (fewest !== undefined) return fewest;
  const [old, now] = [marked('-', before), marked('+', after)];
  const hunk = {
    oldStart: 1,
    oldLines: old.count,
    newStart: 1,
    newLines: now.count,
    lines: [...old.lines, ...now.lines],
  };
  return formatPatch({ oldFileName, newFileName, oldHeader: undefined, newHeader: undefined, hunks: [hunk] });
}

function marked(mark: '-' | '+', text: string): { readonly lines: readonly string[]; readonly count: number } {
  const lines = text.split('\n').map((line) => mark + line);
  if (text.endsWith('\n')) lines.pop();
  return { lines: text.endsWith('\n') ? lines : [...lines, '\\ No newline at end of file'], count: lines.length };
}
