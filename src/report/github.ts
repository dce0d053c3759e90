import type { Diagnostic } from '../generated/report.ts';
import { eachDiagnostic } from './report.ts';
import type { Reporter } from './reporter.ts';
import { SEVERITIES } from './severity.ts';
import { plural } from '../text/phrase.ts';
import { text } from './text.ts';
import { visible } from './visible.ts';

/**
 * Workflow commands that GitHub Actions turns into annotations. It keeps ten of a kind in a step, so the rest is
 * printed as plain lines in a group of the log.
 */
export const github: Reporter = (report, context) => {
  const annotated = new Set<Diagnostic>();
  let output = '';
  for (const severity of SEVERITIES) {
    let room = PER_SEVERITY;
    for (const { path, diagnostic } of eachDiagnostic(report)) {
      if (diagnostic.severity !== severity || room === 0) continue;
      room--;
      annotated.add(diagnostic);
      output += annotation(path, diagnostic);
    }
  }
  const rest = report.results.map((result) => ({
    ...result,
    diagnostics: result.diagnostics.filter((diagnostic) => !annotated.has(diagnostic)),
  }));
  const others = text({ ...report, results: rest }, context);
  if (others === '') return output;
  const count = others.split('\n').length - 1;
  return `${output}::group::${plural(count, 'more finding')}\n${others}::endgroup::\n`;
};

const PER_SEVERITY = 10;

const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const;

function annotation(path: string, { severity, ruleId, message, position, help }: Diagnostic): string {
  const { start, end } = position;
  const place: [string, string | number][] = [
    ['file', path],
    ['line', start.line],
    ['endLine', end.line],
  ];
  // Columns of a place over several lines are refused.
  if (start.line === end.line) place.push(['col', start.column], ['endColumn', end.column]);
  place.push(['title', ruleId]);
  const properties = place.map(([name, value]) => `${name}=${encodeProperty(String(value))}`).join(',');
  return `::${COMMAND[severity]} ${properties}::${encodeData(help ? `${message}\n${help}` : message)}\n`;
}

/** The runner decodes these three, so a line end is kept; no other control character reaches the log. */
function encodeData(value: string): string {
  return visible(value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function encodeProperty(value: string): string {
  return encodeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
