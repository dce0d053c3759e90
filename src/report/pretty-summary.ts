import type { Diagnostic, Report } from '../generated/report.ts';
import type { Colors } from './colors.ts';
import { countSeverities, eachDiagnostic } from './report.ts';
import { countsInWords, plural } from './severity.ts';
import { visible } from './visible.ts';

/** The last lines: findings by rule when there are many, then what was found and what can be done about it. */
export function prettySummary(report: Report, colors: Colors): string {
  const diagnostics = [...eachDiagnostic(report)].map(({ diagnostic }) => diagnostic);
  const table = diagnostics.length > MANY ? `${byRule(diagnostics, colors)}\n` : '';
  return `${table}${verdict(report, diagnostics, colors)}\n`;
}

/** Findings that still fit on a screen or two. */
const MANY = 10;

/** “3 errors, 2 warnings in 2 of 5 files; 4 can be fixed with --fix-suggested”. */
export function inWords(report: Report): string {
  const { files } = report.summary;
  const diagnostics = [...eachDiagnostic(report)].map(({ diagnostic }) => diagnostic);
  const fixed = report.results.reduce((sum, result) => sum + (result.fixed ?? 0), 0);
  const parts: string[] = [];
  if (fixed > 0) parts.push(`${plural(fixed, 'finding')} fixed`);
  if (diagnostics.length === 0) parts.push(`No findings in ${plural(files, 'file')}`);
  else {
    const affected = report.results.filter((result) => result.diagnostics.length > 0).length;
    const place = affected === files ? plural(files, 'file') : `${affected} of ${plural(files, 'file')}`;
    parts.push(`${countsInWords(countSeverities(diagnostics))} in ${place}`);
  }
  const ways = waysOut(diagnostics);
  return ways ? `${parts.join('; ')}; ${ways}` : parts.join('; ');
}

function waysOut(diagnostics: readonly Diagnostic[]): string {
  const safe = diagnostics.filter(({ fix }) => fix?.applicability === 'safe').length;
  const all = diagnostics.filter(({ fix }) => fix).length;
  if (all === 0) return '';
  if (safe === 0) return `${all} can be fixed with --fix-suggested`;
  if (safe === all) return `${safe} can be fixed with --fix`;
  return `${safe} can be fixed with --fix, ${all} with --fix-suggested`;
}

function verdict(report: Report, diagnostics: readonly Diagnostic[], colors: Colors): string {
  const words = inWords(report);
  const { errors, warnings } = report.summary;
  if (errors > 0) return colors.red(colors.bold(words));
  if (warnings > 0) return colors.yellow(colors.bold(words));
  return diagnostics.length > 0 ? colors.blue(words) : colors.green(words);
}

function byRule(diagnostics: readonly Diagnostic[], colors: Colors): string {
  const counts = countRules(diagnostics);
  const countWidth = Math.max(...counts.map(([, count]) => String(count).length));
  const rows = counts.map(([rule, count]) => `  ${String(count).padStart(countWidth)}  ${visible(rule)}`);
  return `${colors.bold('By rule')}\n${rows.join('\n')}\n`;
}

/** Rules with the number of their findings, the most frequent first, then by name. */
export function countRules(diagnostics: Iterable<Diagnostic>): [ruleId: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { ruleId } of diagnostics) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
