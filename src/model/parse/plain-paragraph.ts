import type { Paragraph } from 'mdast';
import type { BlockReading } from './block-reading.ts';
import { lineKind } from './line-kind.ts';
import { endOf, firstOf, indentOf, isBlank, pointIn } from './lines.ts';
import { listMarkerAt } from './list-marker.ts';
import { isBlockTag } from './plain-html.ts';
import { readInlines } from './plain-inlines.ts';
import { isTableHead } from './plain-table.ts';

/** The paragraph that starts at `offset` of the next line, in a container whose content is indented by `indent`. */
export function readParagraph(reading: BlockReading, indent: number, offset: number): Paragraph | undefined {
  const { lines, line, hasDefinitions } = reading;
  let next = line + 1;
  let after = whatFollows(reading, next, indent);
  while (after === 'more') {
    next += 1;
    after = whatFollows(reading, next, indent);
  }
  if (after === 'unclear') return undefined;
  const end = endOf(lines, next - 1);
  const children = readInlines({ lines, line, start: offset, end, hasDefinitions });
  if (children === undefined) return undefined;
  reading.line = next;
  const position = { start: pointIn(lines, line, offset), end: pointIn(lines, next - 1, end) };
  return { type: 'paragraph', children, position };
}

/** What line `line` is to the paragraph before it. */
function whatFollows(reading: BlockReading, line: number, indent: number): 'more' | 'end' | 'unclear' {
  const { lines } = reading;
  if (isBlank(lines, line)) return 'end';
  const found = indentOf(lines, line);
  const first = firstOf(lines, line);
  switch (lineKind(lines, line, first)) {
    case 'text':
      return 'more';
    case 'pipe':
      // A line that has left the container of its paragraph is never a table.
      if (found < indent) return 'more';
      return found === indent && isTableHead(lines, line) ? 'end' : 'unclear';
    case 'heading':
      return found === 0 || found === indent ? 'end' : 'unclear';
    case 'fence':
      return found === 0 ? 'end' : 'unclear';
    case 'break':
      // Dashes below a paragraph in the same container would make it a heading.
      return found === 0 && (lines.text[first] !== '-' || indent > 0) ? 'end' : 'unclear';
    case 'bullet':
    case 'ordered':
      return found <= indent && isListInterruption(reading, line) ? 'end' : 'unclear';
    case 'html':
      return found === 0 && isBlockTag(lines, line) ? 'end' : 'unclear';
    case 'other':
      return 'unclear';
  }
}

/** Whether line `line` continues a list that is open, or starts a list although a paragraph stands before it. */
function isListInterruption({ lines, openLists }: BlockReading, line: number): boolean {
  const marker = listMarkerAt(lines, line);
  if (marker === undefined) return false;
  const canInterrupt = !marker.ordered || lines.text.startsWith(`1${marker.delimiter}`, marker.offset);
  return canInterrupt || openLists.some((list) => list.indent === marker.indent && list.delimiter === marker.delimiter);
}
