/** A document that some Markdown parser is known to choke on, at a share of the size at which it is known for it. */
export interface Pathological {
  readonly name: string;
  text(share?: number): string;
}

/** Inputs of cmark's pathological_tests.py (numbered as there), of md4c's and markdown-it's advisories, and of our own. */
export const PATHOLOGICAL: readonly Pathological[] = [
  input('cmark 1: nested strong emphasis', 32500, (n) => `${'*a **a '.repeat(n)}b${' a** a*'.repeat(n)}`),
  input('cmark 2: many emphasis closers', 32500, (n) => 'a_ '.repeat(n)),
  input('cmark 3: many emphasis openers', 32500, (n) => '_a '.repeat(n)),
  input('cmark 4: many link closers', 32500, (n) => 'a]'.repeat(n)),
  input('cmark 5: many link openers', 32500, (n) => '[a'.repeat(n)),
  input('cmark 6: mismatched openers and closers', 25000, (n) => '*a_ '.repeat(n)),
  input('cmark 7: issue 389', 20000, (n) => '*a '.repeat(n) + '_a*_ '.repeat(n)),
  input('cmark 8: openers and closers multiple of 3', 25000, (n) => `a**b${'c* '.repeat(n)}`),
  input('cmark 9: link openers and emphasis closers', 25000, (n) => '[ a_'.repeat(n)),
  input('cmark 10: [ (](', 40000, (n) => '[ (]('.repeat(n)),
  input('cmark 11: ![[]()', 160000, (n) => '![[]()'.repeat(n)),
  input('cmark 12: hard link and emphasis', 1, () => '**x [a*b**c*](d)'),
  input('cmark 13: nested brackets', 25000, (n) => `${'['.repeat(n)}a${']'.repeat(n)}`),
  input('cmark 14: nested block quotes', 25000, (n) => `${'> '.repeat(n)}a`),
  input('cmark 15: deeply nested lists', 500, (n) => lines(n, (i) => `${'  '.repeat(i)}* a`)),
  input('cmark 16: a NUL', 1, () => 'abc\0de\0'),
  input('cmark 17: backticks', 2500, (n) => Array.from({ length: n }, (_, i) => `e${'`'.repeat(i)}`).join('')),
  input('cmark 18: unclosed links A', 30000, (n) => '[a](<b'.repeat(n)),
  input('cmark 19: unclosed links B', 30000, (n) => '[a](b'.repeat(n)),
  input('cmark 20: unclosed <!--', 300000, (n) => `</${'<!--'.repeat(n)}`),
  input('cmark 21: empty lines in nested lists', 30000, (n) => `${'- '.repeat(n)}x${'\n'.repeat(n)}`),
  input('cmark 22: the same in a quote', 30000, (n) => `> ${'- '.repeat(n)}x\n${'>\n'.repeat(n)}`),
  input('cmark 23: emphasis in a deep quote', 100000, (n) => '>'.repeat(n) + 'a*'.repeat(n)),
  input('cmark 24: reference collisions', 25000, (n) =>
    collisions(n)
      .map((key) => `[${key}]: /url\n\n[x3]\n\n`)
      .join(''),
  ),
  input('cmark 25: many references', 80000, (n) => lines(n, (i) => `[${i}]: u`) + '[0] '.repeat(n / 16)),
  input('cmark 26: nested inlines', 20000, (n) => `${'*'.repeat(n)}a${'*'.repeat(n)}`),
  input('md4c 57: <>', 40000, (n) => '<>'.repeat(n)),
  input('md4c: backslash and backticks', 40000, (n) => '\\``'.repeat(n)),
  input('md4c 236: ]([ and a line end', 50000, (n) => `](["${'\n'.repeat(n)}`),
  input('md4c: <![CDATA[', 40000, (n) => 'a <![CDATA['.repeat(n)),
  input('md4c: <?', 40000, (n) => 'a <? '.repeat(n)),
  input('md4c: <!A', 40000, (n) => 'a <!A '.repeat(n)),
  input('an address with asterisks', 70000, (n) => `http://example.com/${'*'.repeat(n)}a`),
  input('nested strikethrough', 10000, (n) => '~~a ~b '.repeat(n) + ' b~ a~~'.repeat(n)),
  input('nested footnotes', 5000, (n) => `${'[^a]: '.repeat(n)}x`),
  input('a table head in every paragraph', 20000, (n) => 'a\n-\n'.repeat(n)),
  input('setext headings', 20000, (n) => 'a\n===\n'.repeat(n)),
  input('a line of asterisks', 20000, (n) => `${'* '.repeat(n)}a`),
  input('nested bullets in one line', 5000, (n) => `${'- '.repeat(n)}a`),
  input('nested numbers in one line', 5000, (n) => `${'1. '.repeat(n)}a`),
  input('quotes and bullets in turn', 5000, (n) => `${'> - '.repeat(n)}a`),
  input('nested images', 20000, (n) => `${'!['.repeat(n)}a${'](b)'.repeat(n)}`),
  input('attention in turn', 20000, (n) => `${'*_'.repeat(n)}a${'_*'.repeat(n)}`),
  input('unclosed front matter', 50000, (n) => `---\n${'a: b\n'.repeat(n)}`),
  input('a wide table', 5000, (n) => `${'|a'.repeat(n)}|\n${'|-'.repeat(n)}|\n${'|x|\n'.repeat(n / 2.5)}`),
  input('a long table', 20000, (n) => `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(n)}`),
  input('many footnotes', 10000, (n) => lines(n, (i) => `[^${i}]: x\n`) + lines(n, (i) => `a[^${i}]`)),
  input('many headings', 50000, (n) => '# a\n'.repeat(n)),
  input('one long line', 80000, (n) => 'lorem ipsum '.repeat(n)),
  input('definitions without an end', 10000, (n) => '[a]: b "c\n'.repeat(n)),
  input('lazy lines in a deep quote', 2000, (n) => `${'>'.repeat(n)}a\n${'a\n'.repeat(n)}`),
  input('many <', 1000000, (n) => '<'.repeat(n)),
];

function input(name: string, full: number, make: (count: number) => string): Pathological {
  return { name, text: (share = 1) => make(Math.max(1, Math.round(full * share))) };
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');
}

/** Labels that fall into one bucket of cmark's table of references. */
function collisions(count: number): string[] {
  const labels: string[] = [];
  for (let i = 0; labels.length < count; i++) if (cmarkHash(`x${i}`) % 16 === 0) labels.push(`x${i}`);
  return labels;
}

function cmarkHash(label: string): number {
  let hash = 0;
  for (const letter of label) hash = ((letter.codePointAt(0) ?? 0) + (hash << 6) + (hash << 16) - hash) >>> 0;
  return hash;
}
