import type { Definition as DefinitionNode, FootnoteDefinition, Html } from 'mdast';
import type { Definition, Footnote } from '../generated/brief.ts';
import type { Draft } from './draft.ts';
import { inlineText } from './prose.ts';
import { rangeOf } from './range.ts';
import type { Place } from './source-map.ts';

/** Definitions and footnotes by identifier. */
export interface Definitions {
  readonly links: Map<string, Definition>;
  readonly footnotes: Map<string, Footnote>;
  readonly footnoteDefinitions: Map<string, Definition>;
}

export const createDefinitions = (): Definitions => ({
  links: new Map(),
  footnotes: new Map(),
  footnoteDefinitions: new Map(),
});

/** Adds the definition of a link; the first of a label counts. */
export function addDefinition(draft: Draft, node: DefinitionNode): void {
  const { links } = draft.definitions;
  if (links.has(node.identifier) || isRemark(node)) return;
  links.set(node.identifier, listDefinition(draft, node, { target: 'link', url: node.url }));
}

/** `[//]: # (a remark)` is how Markdown hides a remark. */
const isRemark = ({ identifier, url }: DefinitionNode): boolean => identifier === '//' || url === '#' || url === '';

/** The address that a label stands for, empty when it is not defined; counts the use. */
export function useDefinition({ links }: Definitions, identifier: string): string {
  const known = links.get(identifier);
  if (!known) return '';
  known.uses++;
  return known.url ?? '';
}

export function addFootnoteDefinition(draft: Draft, node: FootnoteDefinition): void {
  const { footnoteDefinitions } = draft.definitions;
  const footnote = footnoteAt(draft, node.label ?? node.identifier, node.identifier, rangeOf(node));
  footnote.defined = true;
  if (!footnoteDefinitions.has(node.identifier))
    footnoteDefinitions.set(node.identifier, listDefinition(draft, node, { target: 'footnote' }));
  const first = node.children[0];
  if (first?.type === 'paragraph') footnote.text = inlineText(first.children, draft.text, rangeOf(first)).text;
}

/** Counts a reference to a footnote; one without a definition is placed where it is first referred to. */
export function addFootnoteReference(draft: Draft, label: string, identifier: string, place: Place): void {
  footnoteAt(draft, label, identifier, place).references++;
}

/** Adds the footnotes to the brief, now that all are known. */
export function listFootnotes({ brief, definitions }: Draft): void {
  for (const [identifier, footnote] of definitions.footnotes) {
    brief.footnotes.push(footnote);
    const definition = definitions.footnoteDefinitions.get(identifier);
    if (definition) definition.uses = footnote.references;
  }
}

function footnoteAt(draft: Draft, label: string, identifier: string, place: Place): Footnote {
  const known = draft.definitions.footnotes.get(identifier);
  if (known) return known;
  const footnote: Footnote = { label, defined: false, references: 0 };
  draft.definitions.footnotes.set(identifier, footnote);
  draft.places.set(footnote, place);
  return footnote;
}

interface Labelled {
  readonly label?: string | null | undefined;
  readonly identifier: string;
  readonly position?: Html['position'];
}

function listDefinition(draft: Draft, node: Labelled, kind: Pick<Definition, 'target' | 'url'>): Definition {
  const definition: Definition = { label: node.label ?? node.identifier, ...kind, uses: 0 };
  draft.brief.definitions.push(definition);
  draft.places.set(definition, rangeOf(node));
  return definition;
}
