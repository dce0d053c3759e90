import type { InScope } from './baseline/scope.ts';
import type { Applicability, Diagnostic, Edit } from './generated/report.ts';
import { type Lint, type LintOptions, lint } from './lint.ts';
import { type OffsetMap, applyEdits, invertEdits } from './text/edit.ts';
import { lostWords } from './text/lost-words.ts';
import { countWhile } from './text/sorted.ts';

/** A repaired text, or why there is none. */
export type FixOutcome =
  | { readonly status: 'fixed'; readonly text: string; readonly fixes: number; readonly lint: Lint }
  | { readonly status: 'refused'; readonly reason: string; readonly ruleIds: readonly string[]; readonly lint: Lint };

const MOST_PASSES = 10;

/**
 * Applies fixes until none is left: all of a text's or none. Fixing the result again changes nothing. What is not in
 * scope is neither repaired nor reported.
 */
export function fix(
  text: string,
  options: LintOptions,
  applicability: Applicability,
  inScope: InScope = (diagnostics) => [...diagnostics],
): FixOutcome {
  const check = (now: string, toOriginal: OffsetMap): Lint => {
    const { diagnostics, incomplete } = lint(now, options);
    return { diagnostics: inScope(diagnostics, now, toOriginal), incomplete };
  };
  let toOriginal = invertEdits([]);
  const first = check(text, toOriginal);
  const seen = new Set([text]);
  let current = { text, lint: first };
  let fixes = 0;
  for (let pass = 1; pass <= MOST_PASSES; pass++) {
    const chosen = chooseFixes(current.lint.diagnostics, applicability);
    if (chosen.length === 0) return { status: 'fixed', text: current.text, fixes, lint: current.lint };
    const edits = chosen.flatMap(({ edits }) => edits);
    const next = applyEdits(current.text, edits);
    const ruleIds = [...new Set(chosen.map(({ ruleId }) => ruleId))].sort();
    const lost = lostWords(current.text, next, edits);
    if (lost.length > 0)
      return { status: 'refused', reason: `the words “${lost.join(' ')}” would be lost`, ruleIds, lint: first };
    if (seen.has(next)) return { status: 'refused', reason: 'the fixes undo one another', ruleIds, lint: first };
    seen.add(next);
    fixes += chosen.length;
    toOriginal = after(edits, toOriginal);
    current = { text: next, lint: check(next, toOriginal) };
  }
  return { status: 'refused', reason: `fixes are still left after ${MOST_PASSES} passes`, ruleIds: [], lint: first };
}

/** The way back over one more pass. */
function after(edits: readonly Edit[], toOriginal: OffsetMap): OffsetMap {
  const back = invertEdits(edits);
  return (offset) => toOriginal(back(offset));
}

interface ChosenFix {
  readonly ruleId: string;
  readonly edits: readonly Edit[];
}

/** Fixes in order of place that do not overlap; the others get their turn in the next pass. */
function chooseFixes(diagnostics: readonly Diagnostic[], applicability: Applicability): ChosenFix[] {
  const chosen: ChosenFix[] = [];
  const taken: Edit[] = [];
  for (const { ruleId, fix } of diagnostics) {
    if (!fix || (fix.applicability === 'suggested' && applicability === 'safe')) continue;
    if (fix.edits.some((edit) => touchesAny(edit, taken))) continue;
    for (const edit of fix.edits) taken.splice(firstFrom(taken, edit.start), 0, edit);
    chosen.push({ ruleId, edits: fix.edits });
  }
  return chosen;
}

/** Two edits at one place have no order of their own, so they wait for one another. */
function touchesAny(edit: Edit, taken: readonly Edit[]): boolean {
  const next = taken[firstFrom(taken, edit.start)];
  return next !== undefined && next.start <= edit.end;
}

/** Index of the first of sorted edits that ends at an offset or behind it. */
const firstFrom = (taken: readonly Edit[], offset: number): number => countWhile(taken, ({ end }) => end < offset);
