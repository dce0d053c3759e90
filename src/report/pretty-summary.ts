import type { Diagnostic, Report } from '../generated/report.ts';
import type { Colors } from './colors.ts';
import { eachDiagnostic } from './report.ts';
import { countRules, inWords } from './summary.ts';
import { visible } from './visible.ts';

/** The last lines: findings by rule when there are many, then what was found and what can be done about it. */
export function prettySummary(report: Report, colors: Colors): string {
  const diagnostics = [...eachDiagnostic(report)].map(({ diagnostic }) => diagnostic);
  const table = diagnostics.length > MANY ? `${byRule(diagnostics, colors)}\n` : '';
  return `${table}${verdict(report, diagnostics, colors)}\n`;
}

/** Findings that still fit on a screen or two. */
const MANY = 20;

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
