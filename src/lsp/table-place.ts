import type { ColumnFact, Stretch, TableFact } from './facts.ts';
import type { OpenDocument } from './open-document.ts';

/** The table in whose lines an offset lies; white space after its last row counts. */
export function tableAt(tables: readonly TableFact[], offset: number): TableFact | undefined {
  return tables.find(({ start, end }) => start <= offset && offset <= end + LONGEST_GAP);
}

const LONGEST_GAP = 2;

/** 0-based index of the column that stands after a part of a row. */
export function columnIndexAfter(before: string): number {
  const pipes = before.replaceAll(/\\./g, '').split('|').length - 1;
  return before.trimStart().startsWith('|') ? pipes - 1 : pipes;
}

/** The column of a cell, or of a column's name, with the stretch from pipe to pipe. */
export function cellAt(
  { analysis, text }: OpenDocument,
  offset: number,
): { column: ColumnFact; about: Stretch } | undefined {
  const table = tableAt(analysis.tables, offset);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const column = table?.columns[columnIndexAfter(before)];
  if (!column) return undefined;
  const rest = /^[^|\r\n]*/.exec(text.slice(offset, offset + LONGEST_CELL))?.[0] ?? '';
  return {
    column,
    about: { start: Math.max(lineStart, lineStart + before.lastIndexOf('|') + 1), end: offset + rest.length },
  };
}

const LONGEST_CELL = 2000;
