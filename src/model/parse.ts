import type { Root, RootContent } from 'mdast';
import type { BlockReading } from './parse/block-reading.ts';
import { skipBlankLines } from './parse/block-reading.ts';
import { chunkEnd } from './parse/chunk-end.ts';
import type { Chunk } from './parse/chunks.ts';
import { parseChunks } from './parse/chunks.ts';
import type { Lines } from './parse/lines.ts';
import { endPoint, isBlank, pointIn, splitLines } from './parse/lines.ts';
import { parseByMicromark } from './parse/micromark.ts';
import { readPlainBlock } from './parse/plain-blocks.ts';
import { readFrontMatter } from './parse/plain-front-matter.ts';

/**
 * The mdast of a Markdown text with GFM and front matter, equal to that of remark-parse, remark-gfm and
 * remark-frontmatter. Blocks that are plain to see are read here; micromark parses the chunks between them.
 */
export function parse(text: string): Root {
  if (unusualCharacter.test(text)) return parseByMicromark(text, true);
  const lines = splitLines(text);
  const frontMatter = readFrontMatter(lines);
  if (frontMatter === undefined && matterFence.test(text)) return parseByMicromark(text, true);
  const parts = splitBlocks(lines, frontMatter?.position.end.line ?? 0);
  const chunks = parseChunks(lines, parts.filter(isChunk)).values();
  const children = parts.flatMap((part) => (isChunk(part) ? (chunks.next().value ?? []) : part));
  if (frontMatter !== undefined) children.unshift(frontMatter);
  return { type: 'root', children, position: { start: pointIn(lines, 0, 0), end: endPoint(lines) } };
}

/** The plain blocks from line `start` on and the chunks between them, in order. */
function splitBlocks(lines: Lines, start: number): (RootContent | Chunk)[] {
  const hasDefinitions = lines.text.includes(']:');
  const parts: (RootContent | Chunk)[] = [];
  const reading: BlockReading = { lines, hasDefinitions, openLists: [], line: start };
  while (skipBlankLines(reading)) {
    const { line } = reading;
    const block = readPlainBlock(reading);
    if (block !== undefined) {
      parts.push(block);
      continue;
    }
    const start = takeBack(parts, lines, line);
    reading.line = chunkEnd(lines, line);
    parts.push({ start, end: reading.line });
  }
  return parts;
}

/**
 * Takes back what the block in line `line` may depend on, and returns where that starts: a chunk that ends there, and
 * blocks that touch it, as whether a list can start depends on what it interrupts.
 */
function takeBack(parts: (RootContent | Chunk)[], lines: Lines, line: number): number {
  let start = line;
  for (let last = parts.at(-1); last !== undefined; last = parts.at(-1)) {
    if (isChunk(last) ? last.end < start : isBlank(lines, start - 1)) break;
    parts.pop();
    start = isChunk(last) ? last.start : startLine(last);
    if (!isChunk(last) && last.type !== 'list') break;
  }
  return start;
}

function startLine(block: RootContent): number {
  return (block.position?.start.line ?? 1) - 1;
}

function isChunk(part: RootContent | Chunk): part is Chunk {
  return 'start' in part && 'end' in part;
}

// A byte order mark and NUL change the text; a lone carriage return ends a line.
const unusualCharacter = /[\0\uFEFF]|\r(?!\n)/;

// Where front matter is not closed, micromark reads the document as if it still might be.
const matterFence = /^(?:---|\+\+\+)/;
