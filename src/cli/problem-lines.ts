import type { LintResult } from '../generated/report.ts';
import { shownPath } from './shown-path.ts';

/** Mistakes in configurations, contracts and rules, a line each, for commands that print no report. */
export function problemLines(problems: readonly LintResult[]): string {
  return problems
    .flatMap(({ path, diagnostics }) =>
      diagnostics.map(
        ({ position: { start }, message }) =>
          `${shownPath(path, process.cwd())}:${start.line}:${start.column}: ${message}\n`,
      ),
    )
    .join('');
}
