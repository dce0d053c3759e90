/**
 * Whether a YAML text may nest deeper than 64 levels within a line or within brackets. Asked before parsing: the parser
 * calls itself for every level, and how many it bears depends on the thread it runs in. Brackets in text count too.
 */
export function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (const { 0: mark } of text.matchAll(/[[{]|[\]}]|^[ \t]*(?:[-?:][ \t]+){65}/gm)) {
    if (mark.length > 1) return true;
    depth = mark === '[' || mark === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return false;
}

const DEEPEST = 64;

/** What is said of it, by us and in place of the parser. */
export const TOO_DEEP = 'values are nested deeper than 64';
