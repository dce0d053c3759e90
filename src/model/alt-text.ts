import type { Image, ImageReference } from 'mdast';
import { addProse } from './add-prose.ts';
import { alignText, segmentsOf } from './align.ts';
import type { Draft } from './draft.ts';
import { rangeOf } from './range.ts';

/** Adds what an image says to those who do not see it; it is read like any sentence. */
export function addAltText(draft: Draft, node: Image | ImageReference): void {
  const text = node.alt ?? '';
  const { start, end } = rangeOf(node);
  const from = start + '!['.length;
  const segments = segmentsOf(alignText(text, draft.text, from, end, 0));
  addProse(draft, { text, verbatim: [], segments, start: from, end }, 'alt');
}
