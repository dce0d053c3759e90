import type { Diagnostic, LintResult } from '../generated/report.ts';
import { own } from '../text/own.ts';
import { fingerprints } from './fingerprint.ts';

/** Findings that are known and not reported again: fingerprints by path. */
export interface Baseline {
  readonly version: 1;
  readonly documents: Readonly<Record<string, readonly string[]>>;
}

/** A result with the text that it is of, and the document's path from the baseline's folder. */
export interface CheckedText {
  readonly result: LintResult;
  readonly text: string;
  readonly path: string;
}

/** The baseline of what has been found. Failures of the tool are never part of it. */
export function createBaseline(checked: readonly CheckedText[]): Baseline {
  const documents = checked
    .map(({ result, text, path }) => [path, fingerprints(text, result.diagnostics.filter(isFinding)).sort()] as const)
    .filter(([, known]) => known.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { version: 1, documents: Object.fromEntries(documents) };
}

/** Fingerprints of what is known of a document, by its path from the baseline's folder. */
export const knownOf = ({ documents }: Baseline, path: string): readonly string[] => own(documents, path) ?? [];

/** The findings on a text whose fingerprints are not known. */
export function withoutKnown(diagnostics: readonly Diagnostic[], text: string, known: readonly string[]): Diagnostic[] {
  if (known.length === 0) return [...diagnostics];
  const findings = diagnostics.filter(isFinding);
  const prints = fingerprints(text, findings);
  const all = new Set(known);
  const old = new Set(findings.filter((_, index) => all.has(prints[index] ?? '')));
  return diagnostics.filter((one) => !old.has(one));
}

const isFinding = ({ ruleId }: Diagnostic): boolean => !ruleId.startsWith('internal/');

/** A baseline from its file's text. Throws a SyntaxError that says what is wrong. */
export function parseBaseline(text: string): Baseline {
  const data: unknown = JSON.parse(text);
  if (!isObject(data) || data['version'] !== 1 || !isObject(data['documents'])) {
    throw new SyntaxError('is no baseline; brieflint baseline writes one');
  }
  const documents = Object.entries(data['documents']).map(([path, prints]) => [
    path,
    Array.isArray(prints) ? prints.map(String) : [],
  ]);
  return { version: 1, documents: Object.fromEntries(documents) };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
