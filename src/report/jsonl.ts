import { encodeJson } from './encode-json.ts';
import { eachDiagnostic } from './report.ts';
import type { Reporter } from './reporter.ts';

/** JSON Lines: one diagnostic a line, with the path of its document first. */
export const jsonl: Reporter = (report) => {
  let output = '';
  for (const { path, diagnostic } of eachDiagnostic(report)) output += `${encodeJson({ path, ...diagnostic })}\n`;
  return output;
};
