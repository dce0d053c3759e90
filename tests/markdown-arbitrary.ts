import * as fc from 'fast-check';

// prettier-ignore
const indents = ['', '', '', '', '', '', ' ', '  ', '  ', '   ', '    ', '      ', '\t'];

// prettier-ignore
const markers = [
  '', '', '', '', '', '- ', '- ', '-  ', '* ', '+ ', '-', '1. ', '2. ', '10. ', '1) ', '# ', '## ', '###', '####### ', '> ', '>', '| ', '[^a]: ',
  '[a]: ', '- [ ] ', '- [x] ', '- - ', '- 1. ', '> - ', '2023. ', '-     ', '- # ',
];

// prettier-ignore
const words = [
  'word', 'The aid', ' ', ' ', 'is', '12 %', '.', ',', ': ', 'é', '“said”', '—', '’s', '\u00a0', '😀', '5', '(see)', 'a', '-', '; ', '?', '"q"',
];

// prettier-ignore
const marks = [
  '*', '**', '***', '_', '__', '~', '~~', '`', '``', '|', ' | ', '[', ']', '](', '(', ')', '!', '![', '<', '>', '&', '&amp;', '&#35;', '\\', '\\*',
  '\\|', '  ', '   ', '\t', '#', ' #', ' ##', '=', '+', '$', '^', '**bold**', '*em*', '_em_', '__st__', 'snake_case_x', '**Label:** ', '`code`',
  '~~del~~', '[text](https://a.org/b)', '[t](u "title")', '[**b**](u)', '[a]', '[a][]', '[x][a]', '[^a]', '![i](u)', '[](u)', '[t]()', '[t](a b)',
  '[t](<a b>)', 'https://a.org', 'www.a.org', 'x@a.org', '<br>', '<https://a.org>', '<b>', '</b>', '<!-- c -->', '\0', '\u2028', '\ufeff', '[ ]',
  '[x]', 'http', 'www', '<a href="u">', '<img src=u>', '<br />', '[t](a?b=c&d=e)', '[t](a&lt;b)', '[t](a_(b))', '[t](a_(b)', '![alt text](u "t")',
  '[`c`](u)', '[t ', '](u)', '](u "t")', '\\\n', '</div>', 'a `b', '**b** ',
];

// prettier-ignore
const wholeLines = [
  '---', '***', '___', '- - -', '===', '=', '-', '--', '+++', '*', '1.', '#', '##  ', '# a #', '# a ##  ', '```', '~~~', '````', '``` js', '  ```',
  '```x y', '    code', '>', '> a', '- ', '<div>', '</div>', '<!--', '-->', '<!-- c -->', '<script>', '</script>', '<?', '<!x', '| a | b |', '|---|---|',
  '| --- | :-: |', '|:--|--:|', '| 1 | **2** |', '|a|', '|-|', ':-', ':-:', 'a | b', '- | -', '|', '||', '| a |  |', '|  |', '| a | b', '| `c` | \\| |',
  '[a]: https://a.org "t"', '[a]:', '[^a]: note', '    more', '  - sub', '   1. sub', 'title: x', 'Key points:', '[A]: <b>', 'plain words here',
  '<p class="a">', '<p', '<b>', '</b> ', '<details/>', '<pre>', '</pre>', '<!-- a', '<!-->', '## a ## ##', '## #', '# a#', '#\ta #\t', '<table>', '  <div>',
  '<a href="u"> ', '<x-y>',
];

const inline = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, fc.constantFrom(...marks)), { maxLength: 9 })
  .map((parts) => parts.join(''));

const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('', '', '', ' ', '\t', '    ') },
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom(...indents), fc.constantFrom(...markers), inline)
      .map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: fc.constantFrom(...wholeLines) },
);

/** Markdown that is mostly a brief, and may at every turn be something that Markdown reads in an unexpected way. */
export const markdown: fc.Arbitrary<string> = fc
  .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', '\r'), fc.boolean())
  .map(([lines, end, last]) => lines.join(end) + (last ? end : ''));

/** `text` with a few lines or characters dropped, doubled, or replaced by those of other Markdown. */
export function mutation(text: string): fc.Arbitrary<string> {
  const otherLine = line.map((other) => `${other}\n`);
  const otherCharacters = fc.constantFrom(...marks, '\n', '\n\n');
  return fc.oneof(edited(text.split(/(?<=\n)/), otherLine), edited([...text], otherCharacters));
}

function edited(parts: readonly string[], other: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edit = fc.record({
    at: fc.nat(Math.max(0, parts.length - 1)),
    kind: fc.constantFrom('drop', 'double', 'replace', 'insert'),
    other,
  });
  return fc.array(edit, { minLength: 1, maxLength: 6 }).map((edits) => {
    const result = [...parts];
    for (const { at, kind, other: inserted } of edits) {
      const part = result[at] ?? '';
      result[at] = { drop: '', double: part + part, replace: inserted, insert: part + inserted }[kind];
    }
    return result.join('');
  });
}
