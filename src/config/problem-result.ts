import type { LintResult } from '../generated/report.ts';
import type { DataFile } from '../text/data-file.ts';
import { createSource, positionOf } from '../text/source.ts';

/** The problems of a configuration, contract or rule file as the result of checking that file. */
export function problemResult(file: DataFile, ruleId: `internal/${string}`): LintResult {
  const source = createSource(file.text);
  const diagnostics = [...file.problems]
    .sort((a, b) => a.start - b.start)
    .map(({ message, help, expected, start, end }) => ({
      ruleId,
      severity: 'error' as const,
      message,
      position: positionOf(source, start, end),
      pointer: '',
      ...(help !== undefined && { help }),
      ...(expected && { expected: [...expected] }),
    }));
  return { path: file.path, diagnostics, incomplete: true };
}
