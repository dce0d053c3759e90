import type { Html } from 'mdast';
import type { Figure, Link } from '../generated/brief.ts';
import type { Draft } from './draft.ts';
import { currentSection } from './outline.ts';
import { rangeOf } from './range.ts';
import type { Place } from './source-map.ts';

export function addLink(draft: Draft, link: Link, place: Place): Link {
  draft.brief.links.push(link);
  currentSection(draft.outline)?.links.push(link);
  draft.places.set(link, place);
  return link;
}

export function addFigure(draft: Draft, node: { position?: Html['position'] }, figure: Figure): Figure {
  draft.brief.figures.push(figure);
  currentSection(draft.outline)?.figures.push(figure);
  draft.places.set(figure, rangeOf(node));
  return figure;
}

/** What an address points to. */
export function describeUrl(url: string): Omit<Link, 'text'> {
  if (url.startsWith('#')) return { url, kind: 'anchor', anchor: decode(url.slice(1)) };
  if (url.startsWith('mailto:')) return { url, kind: 'email' };
  return { url, kind: 'file' in fileOf(url) ? 'file' : 'external', ...fileOf(url) };
}

/** A relative address names a file of the same repository. */
export function fileOf(url: string): { file?: string } {
  if (url === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url)) return {};
  const [address = ''] = url.split(/[?#]/, 1);
  const path = decode(address);
  return path === '' || TEMPLATE.test(path) ? {} : { file: path };
}

/** Marks of template languages, which make the address something else before it is published. */
const TEMPLATE = /\{\{|\{%|\$\{|<|@/;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
