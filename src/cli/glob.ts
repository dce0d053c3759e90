import { globProblem, matchesGlob } from '../config/glob.ts';
import { isMarkdownName } from './walk.ts';

export type Glob =
  | { kind: 'literal' }
  | { kind: 'refused'; reason: string }
  | { kind: 'glob'; base: string; matches(pathFromBase: string): boolean };

/**
 * A glob of the command line: the folder to search, and what to look for there. Without an extension of its own it
 * matches Markdown files only, so `docs/**` does not reach for images.
 */
export function parseGlob(pattern: string): Glob {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => /[*?{]/.test(part));
  if (first < 0) return { kind: 'literal' };
  if (pattern.startsWith('!')) {
    return { kind: 'refused', reason: 'Glob begins with “!”; exceptions go under “ignore” in the configuration' };
  }
  const glob = parts.slice(first).join('/');
  const problem = globProblem(glob);
  if (problem) return { kind: 'refused', reason: problem };
  const base = first === 1 && parts[0] === '' ? '/' : parts.slice(0, first).join('/') || '.';
  const namesExtension = /\.[^./]*\w[^./]*$/.test(glob);
  // A folder in front, for a glob without one would match in every folder.
  const fits = (path: string): boolean => matchesGlob(`base/${glob}`, `base/${path}`);
  return { kind: 'glob', base, matches: (path) => (namesExtension || isMarkdownName(path)) && fits(path) };
}
