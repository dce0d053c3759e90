import type { Diagnostic, LintResult, Report, Severity, Summary } from '../generated/report.ts';
import { byPlace } from '../text/by-place.ts';

/** The report on some documents: sorted by path, diagnostics by place, and counted. The order does not depend on the locale. */
export function createReport(results: readonly LintResult[]): Report {
  const sorted = results
    .map((result) => ({ ...result, diagnostics: result.diagnostics.toSorted(byPlace) }))
    .toSorted((a, b) => compareText(a.path, b.path));
  return { schemaVersion: 1, results: sorted, summary: summarise(sorted) };
}

/** Number of diagnostics of each severity. */
export function countSeverities(diagnostics: Iterable<Diagnostic>): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

/** Every diagnostic with the path of its document, in the report's order. */
export function* eachDiagnostic(report: Report): Generator<{ path: string; diagnostic: Diagnostic }> {
  for (const { path, diagnostics } of report.results) {
    for (const diagnostic of diagnostics) yield { path, diagnostic };
  }
}

function summarise(results: readonly LintResult[]): Summary {
  const diagnostics = results.flatMap((result) => result.diagnostics);
  const { error, warning, info } = countSeverities(diagnostics);
  const fixable = diagnostics.filter((diagnostic) => diagnostic.fix).length;
  return { files: results.length, errors: error, warnings: warning, infos: info, fixable };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
