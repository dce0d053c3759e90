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
    sourceOf: (path) => texts[path],
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

/** A report on one document with one finding at a piece of its text. */
export function reportOn(path: string, text: string, quote: string, changes: Partial<Diagnostic> = {}): Report {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`“${quote}” is not in the text`);
  const position = positionOf(createSource(text), start, start + quote.length);
  const diagnostic: Diagnostic = {
    ruleId: 'typo',
    severity: 'error',
    message: 'Wrong',
    position,
    pointer: '',
    ...changes,
  };
  return createReport([{ path, diagnostics: [diagnostic] }]);
}
