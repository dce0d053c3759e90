import type { LinkReference, Link as LinkNode, PhrasingContent, Text } from 'mdast';
import type { Figure, Link } from '../generated/brief.ts';
import { addAltText } from './alt-text.ts';
import { attributeIds } from './attribute-list.ts';
import { addFootnoteReference, listFootnotes, useDefinition } from './definition.ts';
import type { Draft } from './draft.ts';
import { readHtml } from './html.ts';
import { addFigure, addLink, describeUrl, fileOf } from './link.ts';
import { inlineText } from './prose.ts';
import { rangeOf } from './range.ts';
import { undefinedReferences } from './undefined-reference.ts';

/** Reference links and images whose definitions may stand further down. */
export interface PendingReferences {
  readonly links: { link: Link; identifier: string }[];
  readonly figures: { figure: Figure; identifier: string }[];
}

export const createPending = (): PendingReferences => ({ links: [], figures: [] });

/** Adds the links, figures and footnote references among inline nodes to the model. */
export function collectReferences(draft: Draft, nodes: readonly PhrasingContent[]): void {
  const stack = nodes.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    collect(draft, node);
    if ('children' in node)
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(...node.children.slice(i, i + 1));
  }
}

function collect(draft: Draft, node: PhrasingContent): void {
  switch (node.type) {
    case 'text':
      readText(draft, node);
      break;
    case 'link':
      addLink(draft, { text: textOf(draft, node), ...describeUrl(node.url) }, rangeOf(node));
      break;
    case 'linkReference': {
      const link = addLink(draft, { text: textOf(draft, node), ...describeUrl('') }, rangeOf(node));
      draft.pending.links.push({ link, identifier: node.identifier });
      break;
    }
    case 'image':
      addAltText(draft, node);
      addFigure(draft, node, { url: node.url, alt: node.alt ?? '', ...fileOf(node.url) });
      break;
    case 'imageReference': {
      addAltText(draft, node);
      const figure = addFigure(draft, node, { url: '', alt: node.alt ?? '' });
      draft.pending.figures.push({ figure, identifier: node.identifier });
      break;
    }
    case 'footnoteReference':
      addFootnoteReference(draft, node.label ?? node.identifier, node.identifier, rangeOf(node));
      break;
    case 'html':
      readHtml(draft, node);
      break;
    default:
  }
}

const textOf = (draft: Draft, node: LinkNode | LinkReference): string =>
  inlineText(node.children, draft.text, rangeOf(node)).text;

/** References without a definition and attribute lists are text to Markdown. */
function readText(draft: Draft, node: Text): void {
  if (!/[[\]{]/.test(node.value)) return;
  const { start, end } = rangeOf(node);
  const source = draft.text.slice(start, end);
  for (const id of attributeIds(source)) draft.brief.anchors.push(id);
  for (const { kind, label, index, length } of undefinedReferences(source)) {
    const place = { start: start + index, end: start + index + length };
    if (kind === 'footnote') addFootnoteReference(draft, label, label.toLowerCase(), place);
    else addLink(draft, { text: '', url: '', kind: 'undefined', label }, place);
  }
}

/** Fills in what reference links and images point to, and lists the footnotes. */
export function resolveReferences(draft: Draft): void {
  const { pending, definitions } = draft;
  for (const { link, identifier } of pending.links)
    Object.assign(link, describeUrl(useDefinition(definitions, identifier)), { label: identifier });
  for (const { figure, identifier } of pending.figures) {
    const url = useDefinition(definitions, identifier);
    Object.assign(figure, { url }, fileOf(url));
  }
  listFootnotes(draft);
}
