import type { Heading, Root } from 'mdast';
import type { Brief, Repair, Section } from '../generated/brief.ts';
import type { OffsetMap } from '../text/edit.ts';
import { addBlock } from './block.ts';
import { type Draft, addProse, createDraft } from './draft.ts';
import { readMetadata } from './metadata.ts';
import { addSection, uniqueId } from './outline.ts';
import { inlineText } from './prose.ts';
import { contentRangeOf, rangeOf } from './range.ts';
import { resolveReferences } from './reference.ts';
import { sectionSlug, titleNumber } from './slug.ts';
import { type SourceMap, createSourceMap } from './source-map.ts';

/** What extraction knows beside the tree. */
export interface ExtractOptions {
  /** From the parsed text back to the author's. */
  readonly toOriginal: OffsetMap;
  /** What recovery did to the author's text before it was parsed, with its places in the author's text. */
  readonly repairs: readonly PlacedRepair[];
  /** Section ids by slug: house wording → id. */
  readonly aliases: ReadonlyMap<string, string>;
}

export interface PlacedRepair {
  readonly repair: Repair;
  readonly start: number;
  readonly end: number;
}

export interface Extraction {
  readonly brief: Brief;
  readonly sourceMap: SourceMap;
}

/** The Brief of a tree, and where each part of it stands. `text` is the text the tree was parsed from. */
export function extract(tree: Root, text: string, options: ExtractOptions): Extraction {
  const draft = createDraft(text, options);
  addRepairs(draft);
  for (const node of tree.children) {
    if (node.type === 'heading') addHeading(draft, node);
    else if (node.type === 'yaml' || node.type === 'toml') readMetadata(draft, node);
    else addBlock(draft, node);
  }
  resolveReferences(draft);
  placeBrief(draft, tree);
  return { brief: draft.brief, sourceMap: createSourceMap(draft.brief, draft.places, options.toOriginal) };
}

function addRepairs({ brief, places, options }: Draft): void {
  for (const { repair, start, end } of options.repairs) {
    brief.repairs.push(repair);
    places.set(repair, { start, end, original: true });
  }
}

function addHeading(draft: Draft, node: Heading): void {
  const { brief, outline, places } = draft;
  const place = rangeOf(node);
  const inline = inlineText(node.children, draft.text, contentRangeOf(node));
  const title = inline.text.trim();
  const marked = draft.repairAt(place.start) !== 'unmarked-heading';
  const anchor = draft.anchorOf(title);
  brief.anchors.push(anchor);
  draft.previous = undefined;
  draft.paragraph = undefined;
  if (node.depth === 1 && !brief.title) {
    brief.title = { text: title, level: 1, marked };
    places.set(brief.title, place);
    places.setMember(brief.title, 'text', inline);
  } else {
    const section = createSection(draft, title, anchor, node.depth, marked);
    places.set(section, place);
    places.setMember(section, 'title', inline);
    addSection(outline, section);
  }
  outline.lastLevel = node.depth;
  addProse(draft, inline, 'heading');
  draft.collectReferences(node.children);
}

function createSection(draft: Draft, title: string, anchor: string, level: number, marked: boolean): Section {
  const slug = sectionSlug(title);
  const number = titleNumber(title);
  return {
    id: uniqueId(draft.outline, draft.options.aliases.get(slug) ?? slug),
    title,
    anchor,
    level,
    deepestLevel: draft.outline.lastLevel === 0 ? level : draft.outline.lastLevel + 1,
    marked,
    ...(number !== undefined && { number }),
    wordCount: 0,
    empty: true,
    outline: [],
    sections: {},
    paragraphs: [],
    tables: [],
    lists: [],
    links: [],
    figures: [],
  };
}

/** The document itself is placed where a title belongs: at its first block after the front matter. */
function placeBrief(draft: Draft, tree: Root): void {
  const first = tree.children.find(({ type }) => type !== 'yaml' && type !== 'toml');
  const start = first?.position?.start.offset ?? draft.text.length;
  draft.places.set(draft.brief, { start, end: start });
  if (draft.brief.metadata && !draft.places.of(draft.brief.metadata))
    draft.places.set(draft.brief.metadata, { start: 0, end: 0 });
}
