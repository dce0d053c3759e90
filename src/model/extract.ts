import type { Heading, Root } from 'mdast';
import type { Brief, Prose, Repair, Section } from '../generated/brief.ts';
import type { OffsetMap } from '../text/edit.ts';
import { lengthWithoutAttributes } from './attribute-list.ts';
import { addBlock } from './block.ts';
import { addProse } from './add-prose.ts';
import { type Draft, createDraft } from './draft.ts';
import { noteHiddenMetadata } from './hidden-metadata.ts';
import { readMetadata } from './metadata.ts';
import { type Outline, addSection, uniqueId } from './outline.ts';
import { type InlineText, inlineText } from './prose.ts';
import { addProseFacts } from './prose-facts.ts';
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
  /** The object to take for a prose: that of an earlier reading which says the same. */
  readonly keep?: ((prose: Prose) => Prose) | undefined;
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
  const [first] = tree.children;
  if (first?.type !== 'yaml' && first?.type !== 'toml') noteHiddenMetadata(draft);
  for (const node of tree.children) {
    if (node.type === 'heading') addHeading(draft, node);
    else if (node.type === 'yaml' || node.type === 'toml') readMetadata(draft, node);
    else addBlock(draft, node);
  }
  resolveReferences(draft);
  addTitleAnchor(draft);
  addProseFacts(draft);
  placeBrief(draft, tree);
  return { brief: draft.brief, sourceMap: createSourceMap(draft.brief, draft.places, options.toOriginal) };
}

function addRepairs({ brief, places, options }: Draft): void {
  for (const { repair, start, end } of options.repairs) {
    brief.repairs.push(repair);
    places.set(repair, { start, end, original: true });
  }
}

/** Publishing systems make the title of the front matter the page's first heading. */
function addTitleAnchor({ brief, anchorOf }: Draft): void {
  const title = brief.metadata?.['title'];
  if (typeof title === 'string') brief.anchors.push(anchorOf(title));
}

function addHeading(draft: Draft, node: Heading): void {
  const { brief, outline, places } = draft;
  const place = rangeOf(node);
  const inline = withoutAttributes(inlineText(node.children, draft.text, contentRangeOf(node)));
  const title = inline.text.trim();
  const marked = draft.repairAt(place.start) !== 'unmarked-heading';
  const anchor = draft.anchorOf(anchorText(inline));
  brief.anchors.push(anchor);
  // An emoji leaves its invisible variation selector in the anchor, which nobody types.
  if (anchor.includes('\uFE0F')) brief.anchors.push(anchor.replaceAll('\uFE0F', ''));
  draft.previous = undefined;
  draft.paragraph = undefined;
  if (node.depth === 1 && ++brief.titleCount === 2) places.setMember(brief, 'titleCount', place);
  if (node.depth === 1 && !brief.title) {
    brief.title = { text: title, level: 1, marked };
    places.set(brief.title, place);
    places.setMember(brief.title, 'text', inline);
  } else {
    const section = createSection(draft, title, anchor, node, marked);
    places.set(section, place);
    places.setMember(section, 'title', inline);
    addSection(outline, section);
  }
  outline.lastLevel = node.depth;
  outline.lastLine = node.position?.end.line ?? 0;
  addProse(draft, inline, 'heading');
  draft.collectReferences(node.children);
}

function withoutAttributes(inline: InlineText): InlineText {
  const length = lengthWithoutAttributes(inline.text);
  if (length === inline.text.length) return inline;
  const verbatim = inline.verbatim.filter(([, to]) => to <= length);
  return { ...inline, text: inline.text.slice(0, length), verbatim };
}

/** Anchors are made of what a heading says: its tags count for nothing, not even the space that stands for them here. */
function anchorText({ text, verbatim }: InlineText): string {
  let said = '';
  let at = 0;
  for (const [from, to] of verbatim) {
    if (text.slice(from, to).trim() !== '') continue;
    said += text.slice(at, from);
    at = to;
  }
  return (said + text.slice(at)).trim();
}

function createSection(draft: Draft, title: string, anchor: string, node: Heading, marked: boolean): Section {
  const { brief, outline } = draft;
  const level = node.depth;
  const slug = sectionSlug(title);
  const number = titleNumber(title);
  return {
    id: uniqueId(draft.outline, draft.options.aliases.get(slug) ?? slug),
    title,
    repeats: 0,
    anchor,
    level,
    deepestLevel: draft.outline.lastLevel === 0 ? level : draft.outline.lastLevel + 1,
    marked,
    ...(number !== undefined && { number }),
    wordCount: 0,
    empty: true,
    subtitle: isSubtitle(outline, node) || (!outline.hasContent && !brief.title),
    outline: [],
    sections: {},
    paragraphs: [],
    tables: [],
    lists: [],
    links: [],
    figures: [],
  };
}

/** Whether a heading stands right under another and is of a lower rank. */
const isSubtitle = ({ lastLine, lastLevel }: Outline, { depth, position }: Heading): boolean =>
  lastLevel > 0 && depth > lastLevel && position?.start.line === lastLine + 1;

/** The document itself is placed where a title belongs: at its first block after the front matter. */
function placeBrief(draft: Draft, tree: Root): void {
  const first = tree.children.find(({ type }) => type !== 'yaml' && type !== 'toml');
  const start = first?.position?.start.offset ?? draft.text.length;
  draft.places.set(draft.brief, { start, end: start });
  if (draft.brief.metadata && !draft.places.of(draft.brief.metadata))
    draft.places.set(draft.brief.metadata, { start: 0, end: 0 });
}
