import { relative, sep } from 'node:path';
import type { Diagnostic, LintResult } from '../generated/report.ts';

/** A file's path as a report shows it: from the current folder when it lies in it, with forward slashes. */
export function shownPath(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  return inside.startsWith('..') ? path : inside.split(sep).join('/');
}

/** A result whose related places, such as the contract's, are shown from the current folder. */
export function withShownPaths(result: LintResult, cwd: string): LintResult {
  if (!result.diagnostics.some(({ related }) => related?.some(({ path }) => path !== undefined))) return result;
  const shown = (diagnostic: Diagnostic): Diagnostic => {
    const { related } = diagnostic;
    if (!related) return diagnostic;
    const places = related.map((one) => (one.path === undefined ? one : { ...one, path: shownPath(one.path, cwd) }));
    return { ...diagnostic, related: places };
  };
  return { ...result, diagnostics: result.diagnostics.map(shown) };
}
