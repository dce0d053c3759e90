import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { parse } from '../src/model/parse.ts';
import { inlineText } from '../src/model/prose.ts';
import { rangeOf } from '../src/model/range.ts';

/** A paragraph, the words to look for in its text, and how each is written in the source. */
const CASES: readonly (readonly [what: string, source: string, word: string, written: string])[] = [
  ['plain text', 'The bridge was closed.', 'bridge', 'bridge'],
  ['emphasis', 'The *old **stone** bridge* was closed.', 'stone', 'stone'],
  ['a word half in emphasis', 'The old**est** bridge.', 'oldest', 'old**est'],
  ['a link', 'See [the *bridge* report](https://example.org/a_b).', 'bridge', 'bridge'],
  ['an escape', 'Cost \\*per bridge\\* in euros.', '*per', '\\*per'],
  ['a character reference', 'Smith &amp; Daughters built it.', '&', '&amp;'],
  ['a numeric reference', 'Caf&#233; at the bridge.', 'Café', 'Caf&#233;'],
  ['after a reference', 'Smith &amp; Daughters built it.', 'Daughters', 'Daughters'],
  ['a second line', 'The bridge\nwas closed.', 'closed', 'closed'],
  ['a second line in a quotation', '> The bridge\n> was closed.', 'closed', 'closed'],
  ['a lazy line in a list', '- The bridge\n  was closed.', 'closed', 'closed'],
  ['CR LF', 'The bridge\r\nwas closed.', 'closed', 'closed'],
  ['an astral character', 'The 🌉 bridge.', 'bridge', 'bridge'],
  ['code', 'Run `bridge --open` now.', 'bridge', 'bridge'],
  ['after a literal address', 'See www.example.org for the bridge.', 'bridge', 'bridge'],
  ['a footnote', 'The bridge[^1] was closed.\n\n[^1]: In May.', 'bridge', 'bridge'],
];

test.each(CASES)('%s', (_what, source, word, written) => {
  const { node, text, segments } = paragraphOf(source);
  expect(text).toBe(toString(node));
  const index = text.indexOf(word);
  const { start, end } = segments.locate(index, word.length);
  expect(source.slice(start, end)).toBe(written);
});

function paragraphOf(source: string) {
  const stack = [...parse(source).children];
  for (let node = stack.shift(); node; node = stack.shift()) {
    if (node.type === 'paragraph') return { node, ...inlineText(node.children, source, rangeOf(node)) };
    if ('children' in node) stack.push(...(node.children as typeof stack)); // blocks of this source hold blocks only
  }
  throw new Error('no paragraph');
}
