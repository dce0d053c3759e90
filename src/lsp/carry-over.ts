import type { Diagnostic } from '../generated/report.ts';
import { type Source, positionOf } from '../text/source.ts';
import { changeBetween } from './change-between.ts';

/** Findings on an older text where they stand in a newer one, without those that what has changed since may have settled. */
export function carryOver(diagnostics: readonly Diagnostic[], before: string, after: Source): Diagnostic[] {
  const change = changeBetween(before, after.text);
  const shift = change.text.length - (change.end - change.start);
  return diagnostics.flatMap(({ related: _related, fix: _fix, ...diagnostic }) => {
    const { start, end } = diagnostic.position;
    if (end.offset < change.start) return diagnostic;
    if (start.offset <= change.end) return [];
    return { ...diagnostic, position: positionOf(after, start.offset + shift, end.offset + shift) };
  });
}
