import type { Diagnostic, Report } from '../generated/report.ts';
import { countSeverities, eachDiagnostic } from './report.ts';
import { countsInWords } from './severity.ts';
import { plural } from '../text/phrase.ts';

/** “3 errors, 2 warnings in 2 of 5 files; 4 can be fixed with --fix-suggested”. */
export function inWords(report: Report): string {
  const { files } = report.summary;
  const diagnostics = [...eachDiagnostic(report)].map(({ diagnostic }) => diagnostic);
  const fixed = report.results.reduce((sum, result) => sum + (result.fixed ?? 0), 0);
  const parts: string[] = [];
  if (fixed > 0) parts.push(`${plural(fixed, 'finding')} fixed`);
  if (diagnostics.length === 0)
    parts.push(`${fixed > 0 ? 'no findings left' : 'No findings'} in ${plural(files, 'file')}`);
  else {
    const affected = report.results.filter((result) => result.diagnostics.length > 0).length;
    const place = affected === files ? plural(files, 'file') : `${affected} of ${plural(files, 'file')}`;
    parts.push(`${countsInWords(countSeverities(diagnostics))} in ${place}`);
  }
  const ways = waysOut(diagnostics);
  return ways ? `${parts.join('; ')}; ${ways}` : parts.join('; ');
}

/** “4 can be fixed with --fix-suggested”; empty when nothing can be fixed. */
export function waysOut(diagnostics: readonly Diagnostic[]): string {
  const safe = diagnostics.filter(({ fix }) => fix?.applicability === 'safe').length;
  const all = diagnostics.filter(({ fix }) => fix).length;
  if (all === 0) return '';
  if (safe === 0) return `${all} can be fixed with --fix-suggested`;
  if (safe === all) return `${safe} can be fixed with --fix`;
  return `${safe} can be fixed with --fix, ${all} with --fix-suggested`;
}

/** Rules with the number of their findings, the most frequent first, then by name. */
export function countRules(diagnostics: Iterable<Diagnostic>): [ruleId: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { ruleId } of diagnostics) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
