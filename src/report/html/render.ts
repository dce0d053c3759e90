import type { List, ListItem, Nodes, Table, TableRow } from 'mdast';
import { encodeHtml, safeUrl } from './encode-html.ts';
import { type Finding, markAttributes, reference } from './finding.ts';
import { type Marked, renderLeaf } from './render-leaf.ts';
import { largest } from '../../text/extremes.ts';

/** A tag, or a node still to be rendered. */
type Piece = string | Nodes;

/**
 * HTML of a block. No HTML, address or image of the document's takes effect: everything is text, and only web and mail
 * links can be followed. An explicit stack, for documents nest deeper than the call stack.
 */
export function renderBlock(block: Nodes, marked: Marked): string {
  let html = '';
  const stack: Piece[] = [block];
  for (let piece = stack.pop(); piece !== undefined; piece = stack.pop()) {
    if (typeof piece === 'string') html += piece;
    else for (const inner of piecesOf(piece, marked).toReversed()) stack.push(inner);
  }
  return html;
}

function piecesOf(node: Nodes, marked: Marked): Piece[] {
  switch (node.type) {
    case 'paragraph':
      return element('p', node, node.children, marked);
    case 'heading':
      return element(`h${Math.min(6, node.depth + 2)}`, node, node.children, marked);
    case 'listItem':
      return element('li', node, itemContent(node), marked);
    case 'list':
      return framed(node, [openList(node), ...node.children, node.ordered ? '</ol>' : '</ul>'], marked);
    case 'table':
      return framed(node, tablePieces(node, marked), marked);
    case 'blockquote':
      return framed(node, ['<blockquote>', ...node.children, '</blockquote>'], marked);
    case 'footnoteDefinition':
      return framed(node, [`<div class="footnote">${label(node)}`, ...node.children, '</div>'], marked);
    default:
      return 'children' in node ? inlinePieces(node) : framed(node, [renderLeaf(node, marked)], marked);
  }
}

type InlineParent = Extract<Nodes, { children: unknown }>;

function inlinePieces(node: InlineParent): Piece[] {
  switch (node.type) {
    case 'emphasis':
      return ['<em>', ...node.children, '</em>'];
    case 'strong':
      return ['<strong>', ...node.children, '</strong>'];
    case 'delete':
      return ['<del>', ...node.children, '</del>'];
    case 'link': {
      const url = safeUrl(node.url);
      const open = url ? `<a href="${url}" rel="noopener noreferrer">` : '<span class="link">';
      return [open, ...node.children, url ? '</a>' : '</span>'];
    }
    default:
      return [...node.children];
  }
}

/** An element of text, marked as a whole where a finding says so. */
function element(tag: string, node: Nodes, content: readonly Piece[], marked: Marked): Piece[] {
  const findings = marked.placement.whole.get(node) ?? [];
  const attributes = findings.length > 0 ? markAttributes(findings, kindOfMark(node, findings)) : '';
  return [`<${tag}${attributes}>${findings.map(reference).join('')}`, ...content, `</${tag}>`];
}

/** An absence colours nothing: it has a line where the thing that is missing belongs. */
function kindOfMark(node: Nodes, findings: readonly Finding[]): string {
  if (findings.some(({ start, end }) => start < end)) return 'whole';
  const above = findings.some(({ start }) => start <= (node.position?.start.offset ?? 0));
  return above ? 'absence above' : 'absence below';
}

/** A container has no text to hold a finding's number, so that a marked one stands in a frame. */
function framed(node: Nodes, content: readonly Piece[], marked: Marked): Piece[] {
  const findings = marked.placement.whole.get(node);
  return findings ? element('div', node, content, marked) : [...content];
}

function tablePieces({ children }: Table, marked: Marked): Piece[] {
  const [head, ...body] = children;
  const columns = largest(children.map((row) => row.children.length));
  const rows = body.flatMap((row) => rowPieces(row, 'td', columns, marked));
  const top = head ? rowPieces(head, 'th', columns, marked) : [];
  return [
    '<div class="table" tabindex="0"><table><thead>',
    ...top,
    '</thead><tbody>',
    ...rows,
    '</tbody></table></div>',
  ];
}

/** A row; its number stands in its first cell, and cells that a ragged row lacks are shown as lacking. */
function rowPieces(row: TableRow, tag: string, columns: number, marked: Marked): Piece[] {
  const findings = marked.placement.whole.get(row) ?? [];
  const numbers = findings.map(reference).join('');
  const attributes = findings.length > 0 ? markAttributes(findings, 'whole') : '';
  const cells = row.children.flatMap((cell, index) =>
    element(tag, cell, index === 0 ? [numbers, ...cell.children] : cell.children, marked),
  );
  const lacking = '<td class="lacking"></td>'.repeat(columns - row.children.length);
  return [`<tr${attributes}>`, ...cells, `${lacking}</tr>`];
}

function openList({ ordered, start }: List): string {
  if (!ordered) return '<ul>';
  return typeof start === 'number' && start !== 1 ? `<ol start="${start}">` : '<ol>';
}

function itemContent({ checked, children }: ListItem): Piece[] {
  return typeof checked === 'boolean' ? [checked ? '☑ ' : '☐ ', ...children] : [...children];
}

const label = (node: Extract<Nodes, { type: 'footnoteDefinition' }>): string =>
  `<span class="label">${encodeHtml(node.label ?? node.identifier)}</span>`;
