import type { BlockContent, Heading, ThematicBreak } from 'mdast';
import type { BlockReading } from './block-reading.ts';
import { skipBlankLines } from './block-reading.ts';
import { lineKind } from './line-kind.ts';
import { endOf, firstOf, indentOf, isBlank, positionIn, skipBlanks, trimBlanks } from './lines.ts';
import { readFencedCode } from './plain-code.ts';
import { readHtml } from './plain-html.ts';
import { readInlines } from './plain-inlines.ts';
import type { ItemContent } from './plain-list.ts';
import { readList } from './plain-list.ts';
import { readParagraph } from './plain-paragraph.ts';
import { readTable } from './plain-table.ts';

/**
 * The block that starts in the next line, which is not blank and not in any container, and reads past it; nothing when
 * the block is not plain.
 */
export function readPlainBlock(reading: BlockReading): BlockContent | undefined {
  reading.openLists = [];
  return indentOf(reading.lines, reading.line) === 0 ? readBlock(reading, 0) : undefined;
}

function readBlock(reading: BlockReading, indent: number): BlockContent | undefined {
  switch (lineKind(reading.lines, reading.line, firstOf(reading.lines, reading.line))) {
    case 'text':
      return readParagraph(reading, indent, firstOf(reading.lines, reading.line));
    case 'heading':
      return readHeading(reading);
    case 'bullet':
    case 'ordered':
      return readList(reading, readItemContent);
    case 'break':
      return readBreak(reading);
    case 'fence':
      return indent === 0 ? readFencedCode(reading) : undefined;
    case 'pipe':
      return readTable(reading, indent);
    case 'html':
      return indent === 0 ? readHtml(reading) : undefined;
    case 'other':
      return undefined;
  }
}

/** The blocks of a list item, whose first paragraph starts at `offset` and whose further lines are indented. */
function readItemContent(reading: BlockReading, indent: number, offset: number): ItemContent | undefined {
  const first = readParagraph(reading, indent, offset);
  if (first === undefined) return undefined;
  const children: BlockContent[] = [first];
  let spread = false;
  while (skipBlankLines(reading)) {
    const found = indentOf(reading.lines, reading.line);
    if (found < indent) break;
    spread ||= isBlank(reading.lines, reading.line - 1);
    const block = found === indent ? readBlock(reading, indent) : undefined;
    if (block === undefined) return undefined;
    children.push(block);
  }
  return { children, spread };
}

function readHeading(reading: BlockReading): Heading | undefined {
  const { lines, line, hasDefinitions } = reading;
  const offset = firstOf(lines, line);
  const lineEnd = endOf(lines, line);
  const depth = countHashes(lines.text, offset, lineEnd);
  const start = skipBlanks(lines.text, offset + depth, lineEnd);
  const children = readInlines({ lines, line, start, end: headingEnd(lines.text, start, lineEnd), hasDefinitions });
  if (children === undefined) return undefined;
  reading.line += 1;
  const position = positionIn(lines, line, offset, line, lineEnd);
  // A depth is 1 to 6 by its type, and by the kind of the line.
  return { type: 'heading', depth: depth as Heading['depth'], children, position };
}

function countHashes(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && text[offset] === '#') offset += 1;
  return offset - start;
}

/** Where the text of a heading ends: before closing hashes that stand apart. */
function headingEnd(text: string, start: number, lineEnd: number): number {
  const end = trimBlanks(text, start, lineEnd);
  let hashes = end;
  while (hashes > start && text[hashes - 1] === '#') hashes -= 1;
  const textEnd = trimBlanks(text, start, hashes);
  return hashes < end && (hashes === start || textEnd < hashes) ? textEnd : end;
}

function readBreak(reading: BlockReading): ThematicBreak {
  const { lines, line } = reading;
  reading.line += 1;
  return { type: 'thematicBreak', position: positionIn(lines, line, firstOf(lines, line), line, endOf(lines, line)) };
}
