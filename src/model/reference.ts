import type { Definition, FootnoteDefinition, Html, Link as LinkNode, LinkReference, PhrasingContent } from 'mdast';
import type { Figure, Footnote, Link } from '../generated/brief.ts';
import type { Draft } from './draft.ts';
import { addContent, currentSection } from './outline.ts';
import { inlineText } from './prose.ts';
import { rangeOf } from './range.ts';

/** References whose targets may stand further down. */
export interface PendingReferences {
  readonly definitions: Map<string, string>;
  readonly links: { link: Link; identifier: string }[];
  readonly figures: { figure: Figure; identifier: string }[];
  readonly footnotes: Map<string, Footnote>;
}

export const createPending = (): PendingReferences => ({
  definitions: new Map(),
  links: [],
  figures: [],
  footnotes: new Map(),
});

/** Adds the links, figures and footnote references among inline nodes to the model. */
export function collectReferences(draft: Draft, nodes: readonly PhrasingContent[]): void {
  if (nodes.every(({ type }) => type === 'text')) return;
  const stack = nodes.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    switch (node.type) {
      case 'link':
        addLink(draft, node, describeUrl(node.url));
        break;
      case 'linkReference':
        draft.pending.links.push({ link: addLink(draft, node, describeUrl('')), identifier: node.identifier });
        break;
      case 'image':
        addFigure(draft, node, { url: node.url, alt: node.alt ?? '', ...fileOf(node.url) });
        break;
      case 'imageReference':
        draft.pending.figures.push({
          figure: addFigure(draft, node, { url: '', alt: node.alt ?? '' }),
          identifier: node.identifier,
        });
        break;
      case 'footnoteReference':
        addFootnoteReference(draft, node.label ?? node.identifier, node.identifier, node);
        break;
      case 'html':
        collectAnchors(draft, node.value);
        break;
      default:
    }
    if ('children' in node)
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(...node.children.slice(i, i + 1));
  }
}

/** Fills in what reference links and images point to, and lists the footnotes. */
export function resolveReferences({ brief, pending }: Draft): void {
  for (const { link, identifier } of pending.links)
    Object.assign(link, describeUrl(pending.definitions.get(identifier) ?? ''), { label: identifier });
  for (const { figure, identifier } of pending.figures) {
    const url = pending.definitions.get(identifier) ?? '';
    Object.assign(figure, { url }, fileOf(url));
  }
  brief.footnotes.push(...pending.footnotes.values());
}

export function addDefinition(draft: Draft, node: Definition): void {
  if (!draft.pending.definitions.has(node.identifier)) draft.pending.definitions.set(node.identifier, node.url);
}

export function addFootnoteDefinition(draft: Draft, node: FootnoteDefinition): void {
  const footnote = footnoteOf(draft, node.label ?? node.identifier, node.identifier, node);
  footnote.defined = true;
  const first = node.children[0];
  if (first?.type === 'paragraph') footnote.text = inlineText(first.children, draft.text, rangeOf(first)).text;
}

export function addHtml(draft: Draft, node: Html): void {
  if (!node.value.startsWith('<!--')) addContent(draft.outline);
  collectAnchors(draft, node.value);
  draft.previous = 'other';
}

function addFootnoteReference(
  draft: Draft,
  label: string,
  identifier: string,
  node: { position?: Html['position'] },
): void {
  footnoteOf(draft, label, identifier, node).references++;
}

function footnoteOf(draft: Draft, label: string, identifier: string, node: { position?: Html['position'] }): Footnote {
  const known = draft.pending.footnotes.get(identifier);
  if (known) return known;
  const footnote: Footnote = { label, defined: false, references: 0 };
  draft.pending.footnotes.set(identifier, footnote);
  draft.places.set(footnote, rangeOf(node));
  return footnote;
}

const EXPLICIT_ANCHOR = /\s(?:id|name)\s*=\s*["']?([^"'\s>]+)/g;

function collectAnchors(draft: Draft, html: string): void {
  for (const [, anchor] of html.matchAll(EXPLICIT_ANCHOR)) if (anchor) draft.brief.anchors.push(anchor);
}

function addLink(draft: Draft, node: LinkNode | LinkReference, facts: Omit<Link, 'text'>): Link {
  const link: Link = { text: inlineText(node.children, draft.text, rangeOf(node)).text, ...facts };
  draft.brief.links.push(link);
  currentSection(draft.outline)?.links.push(link);
  draft.places.set(link, rangeOf(node));
  return link;
}

function addFigure(draft: Draft, node: { position?: Html['position'] }, figure: Figure): Figure {
  draft.brief.figures.push(figure);
  currentSection(draft.outline)?.figures.push(figure);
  draft.places.set(figure, rangeOf(node));
  return figure;
}

function describeUrl(url: string): Omit<Link, 'text'> {
  if (url.startsWith('#')) return { url, kind: 'anchor', anchor: decode(url.slice(1)) };
  if (url.startsWith('mailto:')) return { url, kind: 'email' };
  return { url, kind: 'file' in fileOf(url) ? 'file' : 'external', ...fileOf(url) };
}

/** A relative address names a file of the same repository. */
function fileOf(url: string): { file?: string } {
  if (url === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url)) return {};
  const path = decode(url.split(/[?#]/, 1)[0] ?? '');
  return path === '' ? {} : { file: path };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
