import type { Diagnostic } from '../generated/report.ts';
import type { OffsetMap } from '../text/edit.ts';
import { createSource, lineIndexAt } from '../text/source.ts';
import { withoutKnown } from './baseline.ts';
import { type LineRange, onLines } from './changed-lines.ts';

/** What of a document is reported and repaired. Plain data, for a worker has to know it too. */
export interface Scope {
  /** The changed lines, with `--since`. */
  readonly lines?: readonly LineRange[];
  /** Fingerprints of known findings, with `--baseline`. */
  readonly known?: readonly string[];
}

/** The findings that are in scope, of a text that fixes made of the author's; `toOriginal` leads back to that. */
export type InScope = (diagnostics: readonly Diagnostic[], text: string, toOriginal: OffsetMap) => Diagnostic[];

/** Tells of the findings on a document which are in scope. */
export function createInScope({ lines, known }: Scope, original: string): InScope {
  const source = createSource(original);
  return (diagnostics, text, toOriginal) => {
    const unknown = known ? withoutKnown(diagnostics, text, known) : [...diagnostics];
    return lines ? onLines(unknown, lines, (offset) => lineIndexAt(source, toOriginal(offset)) + 1) : unknown;
  };
}
