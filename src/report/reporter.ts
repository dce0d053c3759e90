import type { Report, Severity } from '../generated/report.ts';

/** Writes a report in one format. Pure: the same report and context give the same text, ending in a line end unless empty. */
export type Reporter = (report: Report, context: ReporterContext) => string;

/** What a reporter may know besides the report. */
export interface ReporterContext {
  readonly colour: boolean;
  /** Columns of the terminal, or of the reader's window where there is none. */
  readonly width: number;
  /** True where the terminal turns OSC 8 sequences into links. */
  readonly hyperlinks?: boolean;
  readonly rules: readonly RuleInfo[];
  readonly version: string;
  /** The text that a result's positions index, without byte order mark; undefined when it could not be read. */
  sourceOf(path: string): string | undefined;
}

/** What a reader may want to know of a rule: the part of a rule file that is its page. */
export interface RuleInfo {
  readonly id: string;
  readonly description: string;
  readonly severity: Severity | 'off';
  /** Markdown. */
  readonly docs: string;
  readonly url?: string;
}
