import type { Html } from 'mdast';
import { addFootnoteReference } from './definition.ts';
import type { Draft } from './draft.ts';
import { imagesIn } from './html-image.ts';
import { addFigure, fileOf } from './link.ts';
import { rangeOf } from './range.ts';
import { undefinedReferences } from './undefined-reference.ts';

const EXPLICIT_ANCHOR = /\s(?:id|name)\s*=\s*["']?([^"'\s>]+)/g;

/** Adds what a piece of HTML holds for a reader: explicit ids, images, and footnotes that its author thought would work there. */
export function readHtml(draft: Draft, node: Html): void {
  for (const [, anchor] of node.value.matchAll(EXPLICIT_ANCHOR)) if (anchor) draft.brief.anchors.push(anchor);
  for (const { url, alt } of imagesIn(node.value)) {
    const decorative = alt === '';
    addFigure(draft, node, { url, alt: alt ?? '', ...(decorative && { decorative }), ...fileOf(url) });
  }
  const { start } = rangeOf(node);
  for (const { kind, label, index, length } of undefinedReferences(node.value)) {
    const place = { start: start + index, end: start + index + length };
    if (kind === 'footnote') addFootnoteReference(draft, label, label.toLowerCase(), place);
  }
}
