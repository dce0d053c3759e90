import type { Nodes } from 'mdast';
import { encodeHtml } from './encode-html.ts';
import { markText } from './mark-text.ts';
import type { Placement } from './place-findings.ts';

/** The text that a tree was parsed from and where its findings show. */
export interface Marked {
  readonly source: string;
  readonly placement: Placement;
}

/** HTML of a node without children. HTML of the document's is shown as text, an image by its description. */
export function renderLeaf(node: Exclude<Nodes, { children: unknown }>, marked: Marked): string {
  switch (node.type) {
    case 'text':
      return markedValue(node, marked);
    case 'inlineCode':
      return `<code>${markedValue(node, marked)}</code>`;
    case 'html':
      return `<code class="raw">${markedValue(node, marked)}</code>`;
    case 'code':
      return `<pre tabindex="0"><code>${markedValue(node, marked)}</code></pre>`;
    case 'yaml':
    case 'toml':
      return `<pre class="metadata" tabindex="0"><code>${markedValue(node, marked)}</code></pre>`;
    case 'break':
      return '<br>';
    case 'thematicBreak':
      return '<hr>';
    case 'image':
    case 'imageReference':
      return `<span class="image">${encodeHtml(node.alt ?? '')}</span>`;
    case 'footnoteReference':
      return `<sup>${encodeHtml(node.label ?? node.identifier)}</sup>`;
    case 'definition':
      return `<p class="definition">${encodeHtml(`[${node.label ?? node.identifier}]: ${node.url}`)}</p>`;
    default:
      return node satisfies never;
  }
}

function markedValue(node: Extract<Nodes, { value: string }>, { source, placement }: Marked): string {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  const findings = placement.part.get(node);
  if (start === undefined || end === undefined || !findings) return encodeHtml(node.value);
  return markText(
    { value: node.value, start, end },
    source,
    findings,
    (finding) => placement.first.get(finding) === node,
  );
}
