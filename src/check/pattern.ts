import { RE2JS } from 're2js';

/** What Ajv and our keywords need of a regular expression. */
export interface Pattern {
  test(text: string): boolean;
  /** Tells patterns apart: Ajv keeps them by it. */
  toString(): string;
}

/**
 * A pattern of a contract or rule, run by RE2 in linear time. Throws on what RE2 lacks: look-around, back references and
 * repetitions beyond a thousand.
 */
export function compilePattern(source: string, flags: string): Pattern {
  // RE2 would read it as the letter k.
  if (/\\k</.test(source)) throw new SyntaxError('back references are not supported');
  const pattern = RE2JS.compile(
    RE2JS.translateRegExp(translateClasses(source)),
    flags.includes('i') ? RE2JS.CASE_INSENSITIVE : 0,
  );
  return { test: (text) => pattern.matcher(text).find(), toString: () => `/${source}/${flags}` };
}

/** RE2 knows `\p{Greek}`, ECMAScript writes `\p{Script=Greek}`. */
const translateClasses = (source: string): string =>
  source.replaceAll(/\\([pP])\{(?:Script|sc|Script_Extensions|scx|General_Category|gc)=(\w+)\}/g, '\\$1{$2}');
