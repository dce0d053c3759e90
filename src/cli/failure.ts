import type { Diagnostic, LintResult, Point, Severity } from '../generated/report.ts';
import type { EncodingProblem } from '../text/decode.ts';

/** Why a document, or a path that was asked for, was not (fully) checked. */
export type Failure =
  | { kind: 'not-found'; nearest?: string }
  | { kind: 'no-documents'; glob: boolean }
  | { kind: 'bad-glob'; reason: string }
  | { kind: 'not-a-file'; type: string }
  | { kind: 'outside-root'; target: string }
  | { kind: 'ignored'; by: string }
  | { kind: 'unreadable'; reason: string }
  | { kind: 'encoding'; problem: EncodingProblem }
  | { kind: 'too-large'; bytes: number; limit: number }
  | { kind: 'timeout'; seconds: number; phase: string }
  | { kind: 'out-of-memory'; megabytes: number; phase: string }
  | { kind: 'too-deep'; phase: string }
  | { kind: 'bad-line'; reason: string }
  | { kind: 'not-written'; reason: string }
  | { kind: 'crash'; phase: string; reason: string };

/** The verdict on a path that failed: one `internal/…` diagnostic that says why, and what to do. */
export function failureResult(path: string, failure: Failure): LintResult {
  const result: LintResult = { path, diagnostics: [failureDiagnostic(failure)] };
  // An ignored file is left out on purpose, so it does not make the run a failed one.
  return failure.kind === 'ignored' ? result : { ...result, incomplete: true };
}

/** The `internal/…` diagnostic of a failure, at the place of the fault or at the start. */
export function failureDiagnostic(failure: Failure): Diagnostic {
  const point = pointOf(failure);
  const [message, help] = words(failure);
  const severity: Severity = failure.kind === 'ignored' ? 'warning' : 'error';
  const ruleId = `internal/${failure.kind}`;
  const position = { start: point, end: point };
  return { ruleId, severity, message, position, pointer: '', ...(help === undefined ? {} : { help }) };
}

const START: Point = { line: 1, column: 1, offset: 0 };

function pointOf(failure: Failure): Point {
  return failure.kind === 'encoding' && 'point' in failure.problem ? failure.problem.point : START;
}

type Words = [message: string, help?: string];

function words(failure: Failure): Words {
  switch (failure.kind) {
    case 'not-found':
      return failure.nearest
        ? [`There is no such file or folder; did you mean “${failure.nearest}”?`]
        : ['There is no such file or folder', 'Check the spelling and the folder you are in'];
    case 'no-documents':
      return failure.glob
        ? ['No Markdown file matches this pattern', 'Quote the pattern, and use ** to reach into folders']
        : ['This folder holds no Markdown file', 'Documents end in .md or .markdown and are not ignored by .gitignore'];
    case 'bad-glob':
      return [failure.reason, 'Name the folder instead, or use a simpler glob'];
    case 'not-a-file':
      return [
        `This is a ${failure.type}, expected a file`,
        'Give it a name that does not end like a document, or leave it out',
      ];
    case 'outside-root':
      return [`This link leads outside the repository, to “${failure.target}”`, 'Name the file that it leads to'];
    case 'ignored':
      return [
        `File is ignored by “${failure.by}”, so it was not checked`,
        'Use --no-gitignore to check it all the same',
      ];
    case 'unreadable':
      return [`File cannot be read: ${failure.reason}`, 'Check its permissions'];
    case 'encoding':
      return encodingWords(failure.problem);
    case 'too-large':
      return [
        `File has ${mebibytes(failure.bytes)}; the limit is ${mebibytes(failure.limit)}`,
        'Split it, or raise the limit with --max-size',
      ];
    case 'timeout':
      return [
        `Not finished in ${failure.seconds} s (${failure.phase}); the rest was not checked`,
        'Simplify deeply nested marks, or raise the limit with --timeout',
      ];
    case 'out-of-memory':
      return [
        `More than ${failure.megabytes} MB of memory needed (${failure.phase})`,
        'Split the document, or simplify deeply nested marks',
      ];
    case 'too-deep':
      return [
        `Quotes, lists or marks are nested too deeply (${failure.phase})`,
        'Take the nesting out; a brief needs a handful of levels',
      ];
    case 'bad-line':
      return [
        `Line of input cannot be used: ${failure.reason}`,
        'Expected {"id": …, "text": "…"} on a line of its own',
      ];
    case 'not-written':
      return [`Fixes were not written: ${failure.reason}`, 'The file is as it was'];
    case 'crash':
      return [
        `brieflint failed in ${failure.phase}: ${failure.reason}`,
        'This is a mistake in brieflint, not in your document; please report it',
      ];
  }
}

function encodingWords(problem: EncodingProblem): Words {
  switch (problem.kind) {
    case 'empty':
      return ['File is empty; expected a document', 'Write it, or leave it out'];
    case 'utf-16':
      return [
        'File is encoded as UTF-16; expected UTF-8',
        `Save it as UTF-8: iconv -f UTF-16${problem.byteOrder === 'big-endian' ? 'BE' : 'LE'} -t UTF-8`,
      ];
    case 'known-format':
      return [`File is ${problem.format}; expected Markdown text`, 'Convert it to Markdown first'];
    case 'nul':
      return ['File holds a NUL byte; expected text', 'Remove it, or leave the file out when it is a binary'];
    case 'invalid-utf-8':
      return [
        `Byte 0x${problem.byte.toString(16).toUpperCase()} is not UTF-8 here`,
        'Save the file as UTF-8; from Windows: iconv -f WINDOWS-1252 -t UTF-8',
      ];
  }
}

/** A size that differs from the limit beside it: 1.000001 MiB, not 1 MiB. */
function mebibytes(bytes: number): string {
  return `${Number((bytes / 2 ** 20).toPrecision(7))} MiB`;
}
