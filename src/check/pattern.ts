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
    translateBlanks(RE2JS.translateRegExp(translateClasses(source))),
    flags.includes('i') ? RE2JS.CASE_INSENSITIVE : 0,
  );
  return { test: (text) => pattern.matcher(text).find(), toString: () => `/${source}/${flags}` };
}

/** RE2 knows `\p{Greek}`, ECMAScript writes `\p{Script=Greek}`. */
const translateClasses = (source: string): string =>
  source.replaceAll(/\\([pP])\{(?:Script|sc|Script_Extensions|scx|General_Category|gc)=(\w+)\}/g, '\\$1{$2}');

/** In RE2 `\s` is ASCII; in ECMAScript it is any blank: “40 %” with the no-break space of a careful typesetter, too. */
function translateBlanks(source: string): string {
  let inClass = false;
  return source.replaceAll(/\\[^]|[[\]]/g, (token) => {
    if (token === '[') inClass = true;
    if (token === ']') inClass = false;
    if (token === '\\s') return inClass ? BLANKS : `[${BLANKS}]`;
    if (token === '\\S') return inClass ? NO_BLANKS : `[${NO_BLANKS}]`;
    return token;
  });
}

const BLANKS = '\\t-\\r \\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}';

const NO_BLANKS =
  '\\x{0}-\\x{8}\\x{E}-\\x{1F}!-\\x{9F}\\x{A1}-\\x{167F}\\x{1681}-\\x{1FFF}\\x{200B}-\\x{2027}\\x{202A}-\\x{202E}' +
  '\\x{2030}-\\x{205E}\\x{2060}-\\x{2FFF}\\x{3001}-\\x{FEFE}\\x{FF00}-\\x{10FFFF}';
