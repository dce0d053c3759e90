import picomatch from 'picomatch';
import { isMarkdownName } from './walk.ts';

export type Glob =
  | { kind: 'literal' }
  | { kind: 'refused'; reason: string }
  | { kind: 'glob'; base: string; matches(pathFromBase: string): boolean };

/** Longest pattern, in UTF-16 units: matching takes a regular expression whose work grows with it. */
const LONGEST = 1000;

/**
 * A glob of the command line. Without an extension of its own it matches Markdown files only, so `docs/**` does not
 * reach for images.
 */
export function parseGlob(pattern: string): Glob {
  if (pattern.length > LONGEST) return { kind: 'refused', reason: `it has more than ${LONGEST} characters` };
  const { isGlob, base, glob, negated } = picomatch.scan(pattern);
  if (negated)
    return { kind: 'refused', reason: 'it begins with !; list exceptions under ignore in the configuration' };
  if (!isGlob) return { kind: 'literal' };
  try {
    // Extended patterns such as +(a|aa) backtrack without bound.
    const isMatch = picomatch(glob, { noextglob: true });
    const namesExtension = /\.[^/*?]*\w[^/]*$/.test(glob);
    return {
      kind: 'glob',
      base: base || '.',
      matches: (path) => isMatch(path) && (namesExtension || isMarkdownName(path)),
    };
  } catch (error) {
    return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
  }
}
