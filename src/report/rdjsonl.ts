import type { Diagnostic, Fix, Position } from '../generated/report.ts';
import { applyEdits } from '../text/edit.ts';
import type { Source } from '../text/source.ts';
import { createSource, lineText, positionOf } from '../text/source.ts';
import { encodeJson } from './encode-json.ts';
import type { Reporter, ReporterContext } from './reporter.ts';
import { largest, smallest } from '../text/extremes.ts';

/** Reviewdog Diagnostic Format, one a line. Columns count UTF-8 bytes; fixes become suggestions to accept by one click. */
export const rdjsonl: Reporter = (report, context) => {
  let output = '';
  for (const { path, diagnostics } of report.results) {
    const source = createSource(context.sourceOf(path) ?? '');
    for (const diagnostic of diagnostics) output += `${encodeJson(rdDiagnostic(path, diagnostic, source, context))}\n`;
  }
  return output;
};

function rdDiagnostic(path: string, diagnostic: Diagnostic, source: Source, context: ReporterContext): object {
  const { ruleId, severity, message, position, fix } = diagnostic;
  const url = diagnostic.url ?? context.rules.find(({ id }) => id === ruleId)?.url;
  return {
    message,
    location: { path, range: byteRange(source, position) },
    severity: severity.toUpperCase(),
    source: { name: 'brieflint' },
    code: { value: ruleId, url },
    suggestions: fix && [suggestion(fix, source)],
  };
}

/** All edits of a fix as one, since reviewdog takes several suggestions for alternatives. */
function suggestion({ edits }: Fix, source: Source): object {
  const start = smallest(edits.map((edit) => edit.start));
  const end = largest(edits.map((edit) => edit.end));
  const local = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const text = applyEdits(source.text.slice(start, end), local);
  return { range: byteRange(source, positionOf(source, start, end)), text };
}

function byteRange(source: Source, { start, end }: Position): object {
  return {
    start: { line: start.line, column: byteColumn(source, start.line, start.column) },
    end: { line: end.line, column: byteColumn(source, end.line, end.column) },
  };
}

/** 1-based column in bytes; the UTF-16 column where the text is not at hand. */
function byteColumn(source: Source, line: number, column: number): number {
  const before = lineText(source, line - 1).slice(0, column - 1);
  return before.length < column - 1 ? column : Buffer.byteLength(before, 'utf8') + 1;
}
