import type { Diagnostic, LintResult } from '../generated/report.ts';
import { encodeXml } from './encode-xml.ts';
import type { Reporter } from './reporter.ts';

/** JUnit XML: a suite for each document, a failed case for each finding, one passed case for a clean document. */
export const junit: Reporter = ({ results }) => {
  const suites = results.map(suite);
  const { tests, failures, errors } = total(results);
  const head = `<testsuites name="brieflint" tests="${tests}" failures="${failures}" errors="${errors}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${suites.join('')}</testsuites>\n`;
};

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

function count({ diagnostics }: LintResult): Counts {
  const errors = diagnostics.filter(isInternal).length;
  return { tests: Math.max(1, diagnostics.length), failures: diagnostics.length - errors, errors };
}

function total(results: readonly LintResult[]): Counts {
  return results.map(count).reduce(
    (sum, { tests, failures, errors }) => ({
      tests: sum.tests + tests,
      failures: sum.failures + failures,
      errors: sum.errors + errors,
    }),
    { tests: 0, failures: 0, errors: 0 },
  );
}

/** A failure of the tool is JUnit's error: the test could not be carried out. */
const isInternal = ({ ruleId }: Diagnostic): boolean => ruleId.startsWith('internal/');

function suite(result: LintResult): string {
  const { tests, failures, errors } = count(result);
  const path = encodeXml(result.path);
  const cases =
    result.diagnostics.length === 0
      ? `    <testcase name="no findings" classname="${path}" file="${path}"/>\n`
      : result.diagnostics.map((diagnostic) => testCase(path, diagnostic)).join('');
  return `  <testsuite name="${path}" tests="${tests}" failures="${failures}" errors="${errors}">\n${cases}  </testsuite>\n`;
}

function testCase(path: string, diagnostic: Diagnostic): string {
  const { line, column } = diagnostic.position.start;
  const element = isInternal(diagnostic) ? 'error' : 'failure';
  const name = encodeXml(`${diagnostic.ruleId} ${line}:${column}`);
  const message = encodeXml(diagnostic.message);
  const body = encodeXml([diagnostic.message, diagnostic.help].filter(Boolean).join('. '));
  return `    <testcase name="${name}" classname="${path}" file="${path}" line="${line}">
      <${element} message="${message}" type="${diagnostic.severity}">${body}</${element}>
    </testcase>
`;
}
