import { encodeJson } from './encode-json.ts';
import type { Reporter } from './reporter.ts';

/** The report itself, as `schemas/report.schema.json` describes it. */
export const json: Reporter = (report) => {
  return `${encodeJson(report, 2)}\n`;
};
