import type {
  BlockContent,
  DefinitionContent,
  List as ListNode,
  ListItem,
  Paragraph,
  RootContent,
  Table as TableNode,
} from 'mdast';
import type { Item, List, Prose } from '../generated/brief.ts';
import { addDefinition, addFootnoteDefinition } from './definition.ts';
import { addProse } from './add-prose.ts';
import type { Draft } from './draft.ts';
import { readHtml } from './html.ts';
import { closingMarkEnd, firstLetterAt, itemFacts, opensWithCode } from './list-item.ts';
import { addContent, currentSection } from './outline.ts';
import { type InlineText, inlineText } from './prose.ts';
import { rangeOf } from './range.ts';
import type { Place } from './source-map.ts';
import { extractTable } from './table.ts';
import { lastSentence } from './words.ts';

/** A block to read, and what it stands in. */
interface Visit {
  readonly node: RootContent | BlockContent | DefinitionContent;
  readonly role: Prose['role'];
  /** Number of lists around the block. */
  readonly depth: number;
}

/** Adds a block that is no heading, with all it holds, to the model. An explicit stack: documents nest deeper than the call stack. */
export function addBlock(draft: Draft, block: Visit['node']): void {
  const stack: Visit[] = [{ node: block, role: 'paragraph', depth: 0 }];
  if (block.type !== 'definition' && block.type !== 'html') addContent(draft.outline);
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const inner = read(draft, visit);
    for (let i = inner.length - 1; i >= 0; i--) {
      const next = inner[i];
      if (next) stack.push(next);
    }
  }
}

function read(draft: Draft, { node, role, depth }: Visit): Visit[] {
  switch (node.type) {
    case 'paragraph':
      addParagraph(draft, node, role, depth);
      return [];
    case 'list':
      return addList(draft, node, role, depth);
    case 'table':
      addTable(draft, node);
      return [];
    case 'blockquote':
      draft.previous = 'other';
      return node.children.map((child) => ({ node: child, role: 'quotation', depth }));
    case 'footnoteDefinition':
      addFootnoteDefinition(draft, node);
      return node.children.map((child) => ({ node: child, role: 'footnote', depth }));
    case 'definition':
      addDefinition(draft, node);
      return [];
    case 'html':
      if (!node.value.startsWith('<!--')) addContent(draft.outline);
      readHtml(draft, node);
      draft.previous = 'other';
      return [];
    case 'heading': {
      // A heading inside a quotation or list is text there, no section.
      const inline = inlineText(node.children, draft.text, rangeOf(node));
      addProse(draft, inline, role === 'paragraph' ? 'heading' : role);
      draft.collectReferences(node.children);
      return [];
    }
    default:
      draft.previous = 'other';
      return [];
  }
}

function addParagraph(draft: Draft, node: Paragraph, role: Prose['role'], depth: number): void {
  const inline = inlineText(node.children, draft.text, rangeOf(node));
  addProse(draft, inline, role);
  draft.collectReferences(node.children);
  if (role !== 'paragraph' || depth > 0) return;
  const holder = currentSection(draft.outline) ?? draft.brief;
  draft.places.setMember(holder.paragraphs, holder.paragraphs.length, inline);
  holder.paragraphs.push(inline.text);
  draft.previous = 'paragraph';
  draft.paragraph = inline.text;
  if (holder === draft.brief && !draft.brief.lede && isRunningText(inline.text)) addLede(draft, inline);
}

function addLede(draft: Draft, inline: InlineText): void {
  const lede = { text: inline.text, wordCount: draft.brief.wordCount };
  draft.brief.lede = lede;
  draft.places.set(lede, inline);
  draft.places.setMember(lede, 'text', inline);
}

/** A lede is at least a sentence: no date line, no byline. */
const isRunningText = (text: string): boolean => text.length >= 60 && /[.!?…:]["”’)]?\s*$/.test(text);

function addList(draft: Draft, node: ListNode, role: Prose['role'], depth: number): Visit[] {
  const section = currentSection(draft.outline);
  const intro =
    depth === 0 && draft.previous === 'paragraph' && draft.paragraph !== undefined
      ? lastSentence(draft.paragraph)
      : undefined;
  const items = node.children.map((item) => addItem(draft, item));
  const list: List = {
    ordered: node.ordered === true,
    labelled: items.length > 1 && items.filter(({ label }) => label !== undefined).length > items.length / 2,
    ...(intro !== undefined && { intro }),
    ...(section && { section: section.id }),
    depth,
    items,
  };
  draft.brief.lists.push(list);
  section?.lists.push(list);
  const place = rangeOf(node);
  const first = rangeOf(node.children[0] ?? node);
  draft.places.set(list, { start: place.start, end: Math.min(place.end, first.end) });
  if (depth === 0) draft.previous = 'list';
  const inner = role === 'paragraph' ? 'item' : role;
  return node.children.flatMap((item) =>
    item.children.map((child) => ({ node: child, role: inner, depth: depth + 1 })),
  );
}

function addItem(draft: Draft, node: ListItem): Item {
  const paragraphs = node.children.filter((child): child is Paragraph => child.type === 'paragraph');
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  const inline = first && inlineText(first.children, draft.text, rangeOf(first));
  const ending = last && last !== first ? inlineText(last.children, draft.text, rangeOf(last)) : inline;
  const simple = node.children.length === 1 && paragraphs.length === 1;
  const strong = first ? strongStart(first, draft.text) : '';
  const item: Item = {
    ...itemFacts(inline?.text ?? '', strong, ending?.text ?? '', simple),
    ...(inline && opensWithCode(inline) && { firstCase: 'other' as const }),
    ...(typeof node.checked === 'boolean' && { checked: node.checked }),
  };
  draft.places.set(item, inline ?? rangeOf(node));
  placeItemMarks(draft, item, inline, ending);
  if (inline && item.label !== undefined) {
    draft.places.setMember(item, 'label', partOf(inline, 0, item.label.length));
    draft.places.setMember(item, 'text', partOf(inline, inline.text.length - item.text.length, item.text.length));
  }
  return item;
}

/** First letter and closing mark stand where they can be changed; a missing mark where it belongs. */
function placeItemMarks({ places }: Draft, item: Item, inline?: InlineText, ending?: InlineText): void {
  if (inline) places.setMember(item, 'firstCase', partOf(inline, firstLetterAt(inline.text), 1));
  if (!ending) return;
  const end = closingMarkEnd(ending.text);
  const { start, end: after } = ending.segments.locate(end - 1, 1);
  places.setMember(item, 'punctuation', { start: item.punctuation === '' ? after : start, end: after });
}

/** The emphasised text that a paragraph starts with. */
function strongStart({ children }: Paragraph, source: string): string {
  const [first] = children;
  return first?.type === 'strong' ? inlineText(first.children, source, rangeOf(first)).text : '';
}

/** The place of a stretch of running text. */
function partOf({ segments }: InlineText, from: number, length: number): Place {
  return {
    ...segments.locate(from, length),
    segments: { locate: (index, span) => segments.locate(from + index, span) },
  };
}

function addTable(draft: Draft, node: TableNode): void {
  const recovered = draft.repairAt(rangeOf(node).start);
  const origin =
    recovered === 'swallowed-table' ? 'swallowed' : recovered === 'malformed-table' ? 'malformed' : 'marked';
  const { table, header, body } = extractTable(node, draft.text, draft.places, origin);
  const section = currentSection(draft.outline);
  if (section) table.section = section.id;
  if (draft.previous !== 'table' && draft.previous !== 'other' && draft.paragraph !== undefined)
    table.intro = lastSentence(draft.paragraph);
  const index = draft.brief.tables.push(table) - 1;
  section?.tables.push(table);
  draft.previous = 'table';
  for (const name of header) addProse(draft, name, 'column', { column: name.text, table: index });
  for (const row of body) {
    const label = row[0]?.text ?? '';
    for (const [j, cell] of row.entries())
      addProse(draft, cell, 'cell', { column: table.columns[j] ?? '', row: label, table: index });
  }
  for (const cell of node.children.flatMap(({ children }) => children)) draft.collectReferences(cell.children);
}
