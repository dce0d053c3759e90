import type { BlockContent, List, ListItem } from 'mdast';
import type { Point } from 'unist';
import type { BlockReading } from './block-reading.ts';
import { lineKind } from './line-kind.ts';
import type { Lines } from './lines.ts';
import { countLines, firstOf, indentOf, isBlank, pointIn } from './lines.ts';
import { matchesAt } from './sticky.ts';
import type { ListMarker } from './list-marker.ts';
import { listMarkerAt } from './list-marker.ts';

/** The blocks of a list item. */
export interface ItemContent {
  readonly children: BlockContent[];
  /** Whether blank lines stand between the blocks. */
  readonly spread: boolean;
}

/** Reads the blocks of an item, the first of which starts at `offset` and the others in the column `indent`. */
type ReadContent = (reading: BlockReading, indent: number, offset: number) => ItemContent | undefined;

/** The list that starts in the next line; nothing when any of it is not plain. */
export function readList(reading: BlockReading, readContent: ReadContent): List | undefined {
  const first = listMarkerAt(reading.lines, reading.line);
  if (first === undefined) return undefined;
  const start = pointIn(reading.lines, reading.line, first.offset);
  const children: ListItem[] = [];
  let spread = false;
  let end = start;
  let marker: ListMarker | 'end' | undefined = first;
  while (marker !== 'end') {
    spread ||= children.length > 0 && isBlank(reading.lines, reading.line - 1);
    const item: ListItem | undefined = marker && readItem(reading, marker, readContent);
    if (item === undefined) return undefined;
    children.push(item);
    end = endPoint(item, end);
    marker = nextMarker(reading, first);
  }
  return {
    type: 'list',
    ordered: first.ordered,
    start: first.value,
    spread,
    children,
    position: { start, end: { ...end } },
  };
}

function readItem(reading: BlockReading, marker: ListMarker, readContent: ReadContent): ListItem | undefined {
  const { lines, line, openLists } = reading;
  if (lineKind(lines, line, marker.contentOffset) !== 'text') return undefined;
  const task = taskAt(lines, marker.contentOffset);
  if (task === undefined) return undefined;
  reading.openLists = [...openLists, marker];
  const content = readContent(reading, marker.contentIndent, task.contentOffset);
  reading.openLists = openLists;
  if (content === undefined) return undefined;
  const { children, spread } = content;
  const start = pointIn(lines, line, marker.offset);
  const end = endPoint(children.at(-1), start);
  return { type: 'listItem', spread, checked: task.checked, children, position: { start, end } };
}

/** Whether the item is a task, done or not, and where its text starts; nothing when that is not plain. */
function taskAt(lines: Lines, offset: number): Task | undefined {
  if (!matchesAt(taskMarker, lines.text, offset)) return { checked: null, contentOffset: offset };
  const contentOffset = offset + 4;
  const isPlain = matchesAt(plainTask, lines.text, offset);
  return isPlain ? { checked: lines.text[offset + 1] !== ' ', contentOffset } : undefined;
}

interface Task {
  readonly checked: boolean | null;
  readonly contentOffset: number;
}

/** The marker of the next item, or that the list has ended; nothing when that is not plain. */
function nextMarker({ lines, line }: BlockReading, first: ListMarker): ListMarker | 'end' | undefined {
  if (line === countLines(lines) || indentOf(lines, line) < first.indent) return 'end';
  if (indentOf(lines, line) > first.indent) return undefined;
  const kind = lineKind(lines, line, firstOf(lines, line));
  if (kind !== 'bullet' && kind !== 'ordered') return 'end';
  const marker = listMarkerAt(lines, line);
  return marker === undefined || marker.delimiter === first.delimiter ? marker : 'end';
}

function endPoint(node: BlockContent | ListItem | undefined, otherwise: Point): Point {
  return { ...(node?.position?.end ?? otherwise) };
}

const taskMarker = /\[[\sx]\](?!\()/iy;
const plainTask = /\[[ x]\] [^\s*_`[!&<~\\]/iy;
