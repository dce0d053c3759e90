import type { Fix, Position } from '../generated/report.ts';
import type { Source } from '../text/source.ts';
import { positionOf } from '../text/source.ts';

/** A fix as SARIF has it: regions deleted and texts inserted in one artifact. */
export function sarifFix(fix: Fix, artifactLocation: object, source: Source): object {
  const replacements = fix.edits.map(({ start, end, text }) => ({
    deletedRegion: sarifRegion(positionOf(source, start, end)),
    insertedContent: { text },
  }));
  return { description: { text: fix.title }, artifactChanges: [{ artifactLocation, replacements }] };
}

/** A region by lines and columns, 1-based, the end column exclusive. */
export function sarifRegion({ start, end }: Position): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
