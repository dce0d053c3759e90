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
  const html = withoutComments(node.value);
  for (const [, anchor] of html.matchAll(EXPLICIT_ANCHOR)) if (anchor) draft.brief.anchors.push(anchor);
  for (const { url, alt } of imagesIn(html)) {
    const decorative = alt === '';
    addFigure(draft, node, { url, alt: alt ?? '', ...(decorative && { decorative }), ...fileOf(url) });
  }
  const { start } = rangeOf(node);
  for (const { kind, label, index, length } of undefinedReferences(html)) {
    const place = { start: start + index, end: start + index + length };
    if (kind === 'footnote') addFootnoteReference(draft, label, label.toLowerCase(), place);
  }
}

/** The same length of text with comments blanked out. */
function withoutComments(html: string): string {
  if (!html.includes('<!--')) return html;
  let kept = '';
  let at = 0;
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', at)) {
    const close = html.indexOf('-->', start + 4);
    const end = close < 0 ? html.length : close + 3;
    kept += html.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return kept + html.slice(at);
}
