import { eachDiagnostic } from './report.ts';
import type { Reporter } from './reporter.ts';
import { visible, withoutCommands } from './visible.ts';

/** `path:line:col: severity[rule-id] message`, one line a diagnostic. Stable: editors and problem matchers read it. */
export const text: Reporter = (report) => {
  const lines: string[] = [];
  for (const { path, diagnostic } of eachDiagnostic(report)) {
    const { severity, ruleId, message, position } = diagnostic;
    const { line, column } = position.start;
    lines.push(`${visible(path)}:${line}:${column}: ${severity}[${visible(ruleId)}] ${visible(message)}\n`);
  }
  return withoutCommands(lines.join(''));
};
