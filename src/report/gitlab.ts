import { createHash } from 'node:crypto';
import type { Diagnostic, Severity } from '../generated/report.ts';
import { createSource, lineText } from '../text/source.ts';
import { encodeJson } from './encode-json.ts';
import type { Reporter } from './reporter.ts';

/** GitLab's Code Quality report: a JSON array. */
export const gitlab: Reporter = (report, context) => {
  const issues = report.results.flatMap(({ path, diagnostics }) => {
    const fingerprintOf = fingerprinter(path, context.sourceOf(path));
    return diagnostics.map((diagnostic) => ({
      description: diagnostic.message,
      check_name: diagnostic.ruleId,
      fingerprint: fingerprintOf(diagnostic),
      severity: GITLAB_SEVERITY[diagnostic.severity],
      location: {
        path: path.replace(/^\.\//, ''),
        lines: { begin: diagnostic.position.start.line, end: diagnostic.position.end.line },
      },
    }));
  });
  return `${encodeJson(issues, 2)}\n`;
};

const GITLAB_SEVERITY: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info' };

/** A line's wording up to here tells it from others, in UTF-16 units. */
const LONGEST = 1000;

/**
 * Names a finding by its rule and the wording of its line, so that it keeps its name when lines move; findings that
 * this cannot tell apart are numbered, because GitLab shows only the first of two that share a fingerprint.
 */
function fingerprinter(path: string, text: string | undefined): (diagnostic: Diagnostic) => string {
  const source = text === undefined ? undefined : createSource(text);
  const seen = new Map<string, number>();
  return ({ ruleId, message, position }) => {
    const line = source ? lineText(source, position.start.line - 1) : message;
    const name = [path, ruleId, line.slice(0, LONGEST).trim().replaceAll(/\s+/g, ' ')].join('\0');
    const occurrence = seen.get(name) ?? 0;
    seen.set(name, occurrence + 1);
    return createHash('sha256').update(`${name}\0${occurrence}`).digest('hex');
  };
}
