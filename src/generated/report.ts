/* Generated from schemas/report.schema.json by npm run generate. Do not edit. */

export type Severity = 'error' | 'warning' | 'info';
/**
 * `safe`: meaning and all unrelated bytes unchanged. `suggested`: likely, but a judgement.
 */
export type Applicability = 'safe' | 'suggested';

/**
 * What `check --format json` prints.
 */
export interface Report {
  schemaVersion: 1;
  results: LintResult[];
  summary: Summary;
}
/**
 * One document's verdict, diagnostics sorted by place.
 */
export interface LintResult {
  /**
   * As given or found, with forward slashes; `<stdin>` without a name.
   */
  path: string;
  diagnostics: Diagnostic[];
  /**
   * True when the document was not fully checked (exit status 2).
   */
  incomplete?: boolean;
  /**
   * Number of fixes applied and written.
   */
  fixed?: number;
}
export interface Diagnostic {
  /**
   * A rule's id, or `internal/…` for a limit or failure of the tool.
   */
  ruleId: string;
  severity: Severity;
  /**
   * What is and what was expected, in document terms.
   */
  message: string;
  position: Position;
  /**
   * JSON Pointer into the Brief.
   */
  pointer: string;
  /**
   * The offending text.
   */
  actual?: string;
  /**
   * Acceptable texts, best first.
   */
  expected?: string[];
  help?: string;
  url?: string;
  related?: Related[];
  fix?: Fix;
}
/**
 * unist position in the author's text: 1-based line and UTF-16 column, 0-based UTF-16 offset without BOM, end exclusive.
 */
export interface Position {
  start: Point;
  end: Point;
}
export interface Point {
  line: number;
  column: number;
  offset: number;
}
/**
 * A second place that explains a finding; `path` when it is in another file.
 */
export interface Related {
  message: string;
  path?: string;
  position: Position;
}
export interface Fix {
  title: string;
  applicability: Applicability;
  edits: Edit[];
}
/**
 * Replaces [start, end) of the author's text, offsets in UTF-16 units without BOM.
 */
export interface Edit {
  start: number;
  end: number;
  text: string;
}
export interface Summary {
  files: number;
  errors: number;
  warnings: number;
  infos: number;
  fixable: number;
}
