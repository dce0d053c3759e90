import type { Edit } from '../generated/report.ts';
import type { RowFact, Stretch, TableFact } from './facts.ts';
import type { OpenDocument } from './open-document.ts';

/** A way to complete a row that has too few cells. */
export interface MissingCell {
  readonly title: string;
  readonly edit: Edit;
}

const MOST_CHOICES = 6;

/**
 * Empty cells for the first short row in a stretch. Only the author knows which one is missing, so each column is a
 * choice, the last one first; of several missing cells the row's end gets all.
 */
export function missingCells({ analysis, text }: OpenDocument, { start, end }: Stretch): MissingCell[] {
  const table = analysis.tables.find((one) => one.start <= end && start <= one.end);
  const row = table?.rows.find((one) => one.start <= end && start <= one.end && isShort(one, table));
  if (!table || !row) return [];
  const missing = table.columns.length - row.cells.length;
  if (missing > 1) {
    return [{ title: `Add the ${missing} missing cells at the end of the row`, edit: cellsAtEnd(row, missing, text) }];
  }
  return table.columns
    .map(({ name }, index) => ({
      title: `Add the missing cell under “${name}”`,
      edit: cellBefore(row, index, text) ?? cellsAtEnd(row, 1, text),
    }))
    .toReversed()
    .slice(0, MOST_CHOICES);
}

const isShort = ({ cells }: RowFact, { columns }: TableFact): boolean =>
  cells.length > 0 && cells.length < columns.length;

function cellBefore({ start, cells }: RowFact, index: number, text: string): Edit | undefined {
  const next = cells[index];
  if (!next) return undefined;
  // A row that starts without a pipe needs one before an empty cell.
  if (index === 0 && !text.startsWith('|', start)) return { start, end: start, text: '|  | ' };
  const at = next.start + (text.startsWith('|', next.start) ? 1 : 0);
  return { start: at, end: at, text: ' | ' };
}

function cellsAtEnd({ start, end }: RowFact, count: number, text: string): Edit {
  const row = text.slice(start, end).trimEnd();
  const isClosed = row.endsWith('|') && !row.endsWith('\\|');
  const at = start + row.length;
  return { start: at, end: at, text: `${isClosed ? '' : ' |'}${'  |'.repeat(count)}` };
}
