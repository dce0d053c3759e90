import type { Lines } from './lines.ts';
import { countLines, isBlank } from './lines.ts';

/** How far the blocks of a text have been read. */
export interface BlockReading {
  readonly lines: Lines;
  /** Whether the document can define what “[label]” refers to. */
  readonly hasDefinitions: boolean;
  /** The lists around the block that is being read, the outermost first. */
  openLists: readonly ListStyle[];
  /** The first line that has not been read. */
  line: number;
}

/** What the items of one list have in common. */
export interface ListStyle {
  /** The columns before the marker. */
  readonly indent: number;
  /** The bullet, or what stands behind the number. */
  readonly delimiter: string;
}

/** Moves on to the next line that is not blank; false when there is none. */
export function skipBlankLines(reading: BlockReading): boolean {
  const count = countLines(reading.lines);
  while (reading.line < count && isBlank(reading.lines, reading.line)) reading.line += 1;
  return reading.line < count;
}
