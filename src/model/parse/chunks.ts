import type { Nodes, RootContent } from 'mdast';
import type { Point } from 'unist';
import type { Lines } from './lines.ts';
import { countLines, startOf } from './lines.ts';
import { parseByMicromark } from './micromark.ts';

/** Lines of a document from `start` up to `end`, which do not depend on the lines around them. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
}

/** Where the text that was parsed has a chunk, and how far that is from where the document has it. */
interface Place {
  readonly endLine: number;
  readonly lineShift: number;
  readonly offsetShift: number;
}

/**
 * The blocks of each chunk. All chunks are parsed as one text, so that what is defined in one of them holds in the
 * others. A paragraph between them ends what a chunk leaves open, as the blocks between them in the document would.
 */
export function parseChunks(lines: Lines, chunks: readonly Chunk[]): RootContent[][] {
  if (chunks.length === 0) return [];
  const { text, places } = join(lines, chunks);
  const blocks = parseByMicromark(text, false).children;
  let next = 0;
  return places.map((place) => {
    const own: RootContent[] = [];
    for (let block = blocks[next]; block !== undefined && lineOf(block) < place.endLine; block = blocks[next]) {
      movePositions(block, place);
      own.push(block);
      next += 1;
    }
    next += 1;
    return own;
  });
}

function join(lines: Lines, chunks: readonly Chunk[]): { text: string; places: Place[] } {
  let text = '';
  let line = 0;
  const places = chunks.map(({ start, end }) => {
    const place = {
      endLine: line + end - start,
      lineShift: start - line,
      offsetShift: startOf(lines, start) - text.length,
    };
    text += lines.text.slice(startOf(lines, start), startOf(lines, end));
    if (end < countLines(lines)) text += paragraph;
    line = place.endLine + paragraphLines;
    return place;
  });
  return { text, places };
}

function lineOf(block: RootContent): number {
  return (block.position?.start.line ?? Infinity) - 1;
}

/** Moves a node and all in it, with a stack: the tree may be too deep for recursion. */
function movePositions(node: Nodes, place: Place): void {
  const stack: Nodes[] = [node];
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    if (current.position !== undefined) {
      movePoint(current.position.start, place);
      movePoint(current.position.end, place);
    }
    // One by one: a paragraph may have more children than a call may have arguments.
    if ('children' in current) for (const child of current.children) stack.push(child);
  }
}

function movePoint(point: Point, { lineShift, offsetShift }: Place): void {
  point.line += lineShift;
  if (point.offset !== undefined) point.offset += offsetShift;
}

const paragraph = 'x\n\n';
const paragraphLines = 2;
