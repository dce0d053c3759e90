import type { Point, Position } from '../generated/report.ts';
import type { Position as LspPosition, Range } from 'vscode-languageserver';
import { countWhile } from '../text/sorted.ts';

/** How an editor counts the characters of a line. UTF-16 is what the protocol falls back to, and what we count. */
export type PositionEncoding = 'utf-16' | 'utf-8' | 'utf-32';

/** The encoding to speak: ours where the editor knows it, else its favourite. */
export function chooseEncoding(offered: readonly string[] | undefined): PositionEncoding {
  if (!offered || offered.length === 0 || offered.includes('utf-16')) return 'utf-16';
  return offered[0] === 'utf-32' ? 'utf-32' : 'utf-8';
}

/** From our positions in a text to the editor's and back. */
export interface Positions {
  rangeOf(position: Position): Range;
  rangeOfOffsets(start: number, end: number): Range;
  /** Offset in UTF-16 units; a place past the end of a line is the end of the line. */
  offsetAt(position: LspPosition): number;
}

export function createPositions(text: string, lineStarts: readonly number[], encoding: PositionEncoding): Positions {
  const lineAt = (line: number): string =>
    text.slice(lineStarts[line] ?? text.length, lineStarts[line + 1] ?? text.length);
  const toEditor = ({ line, column }: Pick<Point, 'line' | 'column'>): LspPosition => ({
    line: line - 1,
    character: lengthIn(encoding, encoding === 'utf-16' ? '' : lineAt(line - 1), column - 1),
  });
  const pointAt = (offset: number): Pick<Point, 'line' | 'column'> => {
    const line = lineOf(lineStarts, offset);
    return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 };
  };
  return {
    rangeOf: ({ start, end }) => ({ start: toEditor(start), end: toEditor(end) }),
    rangeOfOffsets: (start, end) => ({ start: toEditor(pointAt(start)), end: toEditor(pointAt(end)) }),
    offsetAt({ line, character }) {
      if (line >= lineStarts.length) return text.length;
      const content = lineAt(line).replace(/[\r\n]+$/, '');
      return (lineStarts[line] ?? 0) + Math.min(content.length, unitsIn(encoding, content, character));
    },
  };
}

/** Length, in the editor's units, of the first `units` UTF-16 units of a line. */
function lengthIn(encoding: PositionEncoding, line: string, units: number): number {
  if (encoding === 'utf-16') return units;
  const part = line.slice(0, units);
  return encoding === 'utf-8' ? new TextEncoder().encode(part).length : [...part].length;
}

/** The UTF-16 units that the first `length` of the editor's units of a line take. */
function unitsIn(encoding: PositionEncoding, line: string, length: number): number {
  if (encoding === 'utf-16') return length;
  let units = 0;
  let counted = 0;
  for (const character of line) {
    if (counted >= length) break;
    counted += encoding === 'utf-8' ? new TextEncoder().encode(character).length : 1;
    units += character.length;
  }
  return units;
}

const lineOf = (lineStarts: readonly number[], offset: number): number =>
  Math.max(0, countWhile(lineStarts, (start) => start <= offset) - 1);
