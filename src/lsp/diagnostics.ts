import { DiagnosticSeverity, type Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { Diagnostic, Severity } from '../generated/report.ts';
import type { Positions } from './encoding.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Our findings as the editor's, in the same order; `data` is a finding's index, by which its actions find it again. */
export function lspDiagnostics(diagnostics: readonly Diagnostic[], uri: string, positions: Positions): LspDiagnostic[] {
  return diagnostics.map(({ ruleId, severity, message, position, help, url, related }, index) => ({
    range: positions.rangeOf(position),
    severity: SEVERITIES[severity],
    code: ruleId,
    source: 'brieflint',
    message: help === undefined ? message : `${message}\n${help}`,
    data: index,
    ...(url !== undefined && { codeDescription: { href: url } }),
    ...(related && {
      // A place in another file would need that file's text; its message names it.
      relatedInformation: related
        .filter(({ path }) => path === undefined)
        .map((one) => ({ message: one.message, location: { uri, range: positions.rangeOf(one.position) } })),
    }),
  }));
}
