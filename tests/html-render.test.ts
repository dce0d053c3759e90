import { expect, test } from 'vitest';
import type { Diagnostic } from '../src/generated/report.ts';
import { numbered, readDocument } from '../src/report/html/read-document.ts';
import { placeFindings } from '../src/report/html/place-findings.ts';
import { renderBlock } from '../src/report/html/render.ts';
import { finding, reportOn } from './report-fixture.ts';

/** HTML of a document whose quoted pieces of text have findings. */
function rendered(text: string, ...quotes: string[]): string {
  const diagnostics = quotes.flatMap((quote) => reportOn('a.md', text, quote).results[0]?.diagnostics ?? []);
  return renderedWith(text, diagnostics);
}

function renderedWith(original: string, diagnostics: readonly Diagnostic[]): string {
  const { text, tree, findings } = readDocument(original, numbered(diagnostics, '1'));
  const placement = placeFindings(tree, findings);
  return tree.children.map((block) => renderBlock(block, { source: text, placement })).join('\n');
}

/** HTML without what every mark has alike: `[1]` for a number, `<mark>` and `class` for the rest. */
const short = (html: string): string =>
  html
    .replaceAll(/<a class="ref [^>]*>(\d+)<\/a>/g, '[$1]')
    .replaceAll(/ data-findings="[^"]*"/g, '')
    .replaceAll(/ class="([a-z ]+) error"/g, ' class="$1"');

test.each([
  ['a word', 'The bord met.', ['bord'], '<p>The [1]<mark class="part">bord</mark> met.</p>'],
  ['a word in emphasis', 'The *bord* met.', ['bord'], '<p>The <em>[1]<mark class="part">bord</mark></em> met.</p>'],
  [
    'a stretch across markup',
    'The bord *met* twice.',
    ['bord *met*'],
    '<p>The [1]<mark class="part">bord </mark><em><mark class="part">met</mark></em> twice.</p>',
  ],
  [
    'overlapping stretches',
    'The old bord met.',
    ['old bord', 'bord met'],
    '<p>The [1]<mark class="part">old </mark>[2]<mark class="part">bord</mark><mark class="part"> met</mark>.</p>',
  ],
  [
    'text after an escape and a reference',
    'a \\* b &amp; bord.',
    ['bord'],
    '<p>a * b &amp; [1]<mark class="part">bord</mark>.</p>',
  ],
  ['code', 'Run `bord -x`.', ['bord'], '<p>Run <code>[1]<mark class="part">bord</mark> -x</code>.</p>'],
  ['a heading', '## Recomendations', ['Recomendations'], '<h4 class="whole">[1]Recomendations</h4>'],
  ['an item', '- One\n- Two', ['Two'], '<ul><li><p>One</p></li><li><p class="whole">[1]Two</p></li></ul>'],
])('the place of a finding is marked: %s', (_, text, quotes, html) => {
  expect(short(rendered(text, ...quotes))).toBe(html);
});

const table = '| A | B |\n|---|---|\n| one | two |\n| bord |';

test.each([
  ['a cell', 'one', '<td class="whole">[1]one</td>'],
  ['a row', '| bord |', '<tr class="whole"><td>[1]bord</td><td class="lacking"></td></tr>'],
  ['part of a cell', 'tw', '<td>[1]<mark class="part">tw</mark>o</td>'],
  ['a column name', 'A', '<th class="whole">[1]A</th>'],
  ['the table', table, '<div class="whole">[1]<div class="table" tabindex="0"><table>'],
])('in a table, %s', (_, quote, html) => {
  expect(short(rendered(table, quote))).toContain(html);
});

test('a flattened brief is shown as its author meant it', () => {
  const text = 'Rents rose.\n\n- Supply: too low.\n- Demand: too high.\n| City | Rent |\n|---|---|\n| Bern | 1,900 |\n';
  expect(short(rendered(text, '| City | Rent |'))).toContain('<tr class="whole"><th>[1]City</th>');
});

test('an absence has a line where the thing belongs', () => {
  expect(short(renderedWith('First.\n', [finding({ position: at(1, 0) })]))).toBe(
    '<p class="absence above">[1]First.</p>',
  );
  expect(short(renderedWith('First.\n', [finding({ position: at(2, 7) })]))).toBe(
    '<p class="absence below">[1]First.</p>',
  );
});

const at = (line: number, offset: number): Diagnostic['position'] => {
  const point = { line, column: 1, offset };
  return { start: point, end: point };
};

test.each([
  ['HTML', '<script>alert(1)</script>', '<code class="raw">&lt;script&gt;alert(1)&lt;/script&gt;</code>'],
  ['a script address', '[x](javascript:alert(1))', '<p><span class="link">x</span></p>'],
  ['an image', '![a "chart"](https://example.org/x.png)', '<p><span class="image">a &quot;chart&quot;</span></p>'],
  [
    'a web address',
    '[x](https://example.org/?a=1&b="2)',
    '<p><a href="https://example.org/?a=1&amp;b=&quot;2" rel="noopener noreferrer">x</a></p>',
  ],
  ['a bidirectional mark', 'a\u202Eb', '<p>a\\u{202E}b</p>'],
  ['code', '```js\na < b\n```', '<pre tabindex="0"><code>a &lt; b</code></pre>'],
  [
    'a footnote',
    'a[^n]\n\n[^n]: b',
    '<p>a<sup>n</sup></p>\n<div class="footnote"><span class="label">n</span><p>b</p></div>',
  ],
  ['a definition', '[a&b]: https://example.org', '<p class="definition">[a&amp;b]: https://example.org</p>'],
  [
    'an image by reference',
    '![a][b]\n\n[b]: c',
    '<p><span class="image">a</span></p>\n<p class="definition">[b]: c</p>',
  ],
  ['front matter in TOML', '+++\na = 1\n+++', '<pre class="metadata" tabindex="0"><code>a = 1</code></pre>'],
  ['front matter', '---\ntitle: <b>\n---', '<pre class="metadata" tabindex="0"><code>title: &lt;b&gt;</code></pre>'],
])('%s of a document’s is text', (_, text, html) => {
  expect(rendered(text)).toBe(html);
});

test('a document that nests deep does not exhaust the stack', () => {
  const depth = 150;
  const html = rendered(`${'> '.repeat(depth)}deep`);
  expect(html.split('<blockquote>')).toHaveLength(depth + 1);
});

test.each([
  ['marks in a line', '*a* **b** ~~c~~ `d`', '<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>'],
  [
    'a reference to what is defined',
    '[a][b]\n\n[b]: https://c.example',
    '<p>a</p>\n<p class="definition">[b]: https://c.example</p>',
  ],
  ['a line that is broken by hand', 'a  \nb\n\n***', '<p>a<br>b</p>\n<hr>'],
  ['tasks', '- [x] a\n- [ ] b', '<ul><li>☑ <p>a</p></li><li>☐ <p>b</p></li></ul>'],
  ['a list that goes on', '3. a\n4. b', '<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>'],
  ['a numbered list', '1. a', '<ol><li><p>a</p></li></ol>'],
  ['headings below those of the page', '# a\n\n###### b', '<h3>a</h3>\n<h6>b</h6>'],
])('%s', (_, text, html) => {
  expect(rendered(text)).toBe(html);
});

const blank = (start: number, end: number): Diagnostic =>
  finding({ position: { start: { ...at(1, start).start }, end: { ...at(1, end).start } } });

test('a finding between two blocks stands with the one above, and one in a blank line before all with the first', () => {
  expect(short(renderedWith('One.\n\n\nTwo.\n', [blank(5, 5)]))).toBe(
    '<p class="absence below">[1]One.</p>\n<p>Two.</p>',
  );
  expect(short(renderedWith('One.\n\n\nTwo.\n', [blank(5, 6)]))).toContain('<p class="whole">[1]Two.</p>');
  expect(short(renderedWith('\n\nOne.\n', [blank(0, 0)]))).toContain('<p class="absence above">[1]One.</p>');
  expect(short(renderedWith('One.\n\n\n', [blank(6, 7)]))).toContain('[1]One.');
  expect(renderedWith('', [blank(0, 0)])).toBe('');
});
