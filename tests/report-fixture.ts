import { readFileSync } from 'node:fs';
import type { Diagnostic, Report } from '../src/generated/report.ts';
import type { ReporterContext } from '../src/report/reporter.ts';
import { createReport } from '../src/report/report.ts';
import { createSource, positionOf } from '../src/text/source.ts';

const read = (name: string): string => readFileSync(new URL(`../fixtures/reports/${name}`, import.meta.url), 'utf8');

/** A brief with nine findings of every severity, and a clean one. */
export const floodReport = JSON.parse(read('flood-insurance.report.json')) as Report; // Checked by report-json.test.ts.
const texts: Record<string, string> = {
  'briefs/flood-insurance.md': read('flood-insurance.md'),
  'briefs/clean.md': '# Clean\n',
};

export const emptyReport = createReport([]);

/** What reporters are given, at 80 columns without colour unless told otherwise. */
export function context(changes: Partial<ReporterContext> = {}): ReporterContext {
  return {
    colour: false,
    width: 80,
    version: '1.2.3',
    sourceOf: (path) => (path === hostilePath ? hostileText : texts[path]),
    rules: [
      {
        id: 'typo',
        description: 'Every word is spelt as a dictionary or the author spells it.',
        severity: 'error',
        docs: 'A misspelt word makes a reader doubt the figures beside it.\n\nSwitch it off for lists of codes.',
        url: 'https://example.org/rules/typo',
      },
      {
        id: 'swallowed-table',
        description: 'A table stands apart from the text above it.',
        severity: 'error',
        docs: 'Without a blank line above it, a table is read as the text of the last bullet.',
      },
    ],
    ...changes,
  };
}

/** A finding on the first word of a document. */
export function finding(changes: Partial<Diagnostic> = {}): Diagnostic {
  return { ruleId: 'typo', severity: 'error', message: 'Wrong', position: first(0, 4), pointer: '', ...changes };
}

/** A report on one document with one finding at a piece of its text. */
export function reportOn(path: string, text: string, quote: string, changes: Partial<Diagnostic> = {}): Report {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`“${quote}” is not in the text`);
  const position = positionOf(createSource(text), start, start + quote.length);
  return createReport([{ path, diagnostics: [finding({ position, ...changes })] }]);
}

/** Everything that a consumer might trip over, in the path, the text, the message and the rest. */
const HOSTILE =
  '::error::x\r\n##[error]\u001B[2J\u0000\u202E\uD800\uFFFE<![CDATA[ ]]> &<>"\'%0A,;:@octocat | `[a](b)` {0} 🎉 漢';
export const hostilePath = `a/${HOSTILE.replaceAll('/', '')}.md`;
export const hostileText = `# ${HOSTILE}\n\n${HOSTILE}`;
export const hostileReport = reportOn(hostilePath, hostileText, '漢', {
  ruleId: HOSTILE,
  message: HOSTILE,
  help: HOSTILE,
  expected: [HOSTILE],
  actual: HOSTILE,
  url: `https://example.org/${HOSTILE}`,
  related: [{ message: HOSTILE, path: HOSTILE, position: first(0, 0) }],
  fix: { title: HOSTILE, applicability: 'suggested', edits: [{ start: 0, end: 2, text: HOSTILE }] },
});

/** A place in the first line. */
function first(start: number, end: number): Diagnostic['position'] {
  return { start: { line: 1, column: start + 1, offset: start }, end: { line: 1, column: end + 1, offset: end } };
}

/** Reports that every format has to bear: findings, none, and hostile text. */
export const everyReport: [name: string, report: Report][] = [
  ['findings', floodReport],
  ['no document', emptyReport],
  ['clean documents', createReport([{ path: 'a.md', diagnostics: [] }])],
  ['hostile text', hostileReport],
];
