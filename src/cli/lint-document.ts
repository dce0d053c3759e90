import type { InScope } from '../baseline/scope.ts';
import { fix } from '../fix.ts';
import type { Applicability, Diagnostic, LintResult } from '../generated/report.ts';
import { type LintOptions, lint } from '../lint.ts';
import { invertEdits } from '../text/edit.ts';
import type { LinkedFiles } from './linked-files.ts';

/** One document's verdict, and its repaired text where fixes were asked for and found. */
export interface Linted {
  readonly result: LintResult;
  readonly fixed?: string;
  /** The files that were looked up for it. */
  readonly files?: LinkedFiles;
}

/** What is to be done with a document. */
export interface LintDocumentOptions {
  readonly applicability: Applicability | undefined;
  readonly inScope: InScope | undefined;
}

/** Checks a document, and repairs it in memory when asked to. Shared by the main thread and the workers. */
export function lintDocument(
  path: string,
  text: string,
  options: LintOptions,
  { applicability, inScope }: LintDocumentOptions,
): Linted {
  if (applicability === undefined) {
    const found = lint(text, options);
    const diagnostics = inScope?.(found.diagnostics, text, invertEdits([])) ?? found.diagnostics;
    return { result: resultOf(path, { ...found, diagnostics }) };
  }
  const outcome = fix(text, options, applicability, inScope);
  if (outcome.status === 'fixed') {
    const result = { ...resultOf(path, outcome.lint), ...(outcome.fixes > 0 && { fixed: outcome.fixes }) };
    return outcome.fixes > 0 ? { result, fixed: outcome.text } : { result };
  }
  const refusal: Diagnostic = {
    ruleId: 'internal/fix-refused',
    severity: 'error',
    message: `Nothing was fixed: ${outcome.reason}`,
    position: { start: START, end: START },
    pointer: '',
    help: `Fixes of ${outcome.ruleIds.join(', ') || 'several rules'} were involved; make the changes by hand`,
  };
  return { result: { path, diagnostics: [refusal, ...outcome.lint.diagnostics], incomplete: true } };
}

const START = { line: 1, column: 1, offset: 0 };

function resultOf(
  path: string,
  { diagnostics, incomplete }: { diagnostics: Diagnostic[]; incomplete: boolean },
): LintResult {
  return { path, diagnostics: withinReason(diagnostics), ...(incomplete && { incomplete }) };
}

/** Nobody reads more findings on one document, and they would take the memory of the others. */
const MOST_DIAGNOSTICS = 5000;

function withinReason(diagnostics: Diagnostic[]): Diagnostic[] {
  const left = diagnostics.length - MOST_DIAGNOSTICS;
  const next = diagnostics[MOST_DIAGNOSTICS];
  if (next === undefined) return diagnostics;
  const message = `${left} more findings from here on are not shown`;
  const note: Diagnostic = {
    ruleId: 'internal/too-many',
    severity: 'error',
    message,
    position: next.position,
    pointer: '',
  };
  return [...diagnostics.slice(0, MOST_DIAGNOSTICS), note];
}
