import type { Table as TableNode, TableCell } from 'mdast';
import type { Cell, Column, Table } from '../generated/brief.ts';
import { isAttributeLine } from './attribute-list.ts';
import { cellValue } from './cell-value.ts';
import { type InlineText, inlineText } from './prose.ts';
import { contentRangeOf, rangeOf } from './range.ts';
import type { Places } from './source-map.ts';
import { headsRows, totalKinds } from './table-row.ts';

/** A table of the model and the text of its cells, header first. */
export interface ExtractedTable {
  readonly table: Table;
  readonly header: readonly InlineText[];
  readonly body: readonly (readonly InlineText[])[];
}

export function extractTable(node: TableNode, source: string, places: Places, origin: Table['origin']): ExtractedTable {
  const [header = [], ...body] = rowsOf(node, source);
  const columns = header.map(({ text }) => text);
  const cells = body.map((row) => row.map(({ text }) => text));
  const totals = totalKinds(cells);
  const values = cells.map((row, i) =>
    row.map((text, j): Cell => ({
      text,
      ...cellValue(text),
      column: columns[j] ?? '',
      row: row[0] ?? '',
      ...(totals[i] && { total: totals[i] }),
    })),
  );
  const rows = cells.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i] ?? ''])));
  const data = values.filter((row) => !headsRows(row));
  const byColumn = columns.map((name, index): Column => ({
    name,
    index,
    cells: data.flatMap((row) => row[index] ?? []),
  }));
  const table: Table = { columns, rows, cells, values, byColumn, width: columns.length, origin };
  placeTable(table, node, header, body, places);
  return { table, header, body };
}

/** An attribute list, a tag or the end of a comment right under a table is read as its last row. */
function rowsOf(node: TableNode, source: string): InlineText[][] {
  const rows = node.children.map((row) => row.children.map((cell) => cellText(cell, source)));
  const [only, ...others] = rows.at(-1) ?? [];
  const stray = only && others.every(({ text }) => text === '') && isStray(only.text, others.length > 0);
  return stray ? rows.slice(0, -1) : rows;
}

const isStray = (text: string, divided: boolean): boolean =>
  isAttributeLine(text) || text === '-->' || (!divided && text.trim() === '');

function cellText(cell: TableCell, source: string): InlineText {
  return inlineText(cell.children, source, contentRangeOf(cell));
}

function placeTable(
  table: Table,
  node: TableNode,
  header: readonly InlineText[],
  body: readonly (readonly InlineText[])[],
  places: Places,
): void {
  places.set(table, headerPlace(node));
  for (const [i, name] of header.entries()) {
    places.setMember(table.columns, i, name);
    const column = table.byColumn[i];
    if (column) places.set(column, name);
  }
  for (const [i, row] of body.entries()) {
    const place = rangeOf(node.children[i + 1]);
    const cells = table.cells[i];
    const values = table.values[i];
    const named = table.rows[i];
    if (!cells || !values || !named) continue;
    places.set(cells, place);
    places.set(named, place);
    for (const [j, cell] of row.entries()) {
      places.setMember(cells, j, cell);
      const value = values[j];
      if (value) places.set(value, cell);
      const column = table.columns[j];
      if (column !== undefined) places.setMember(named, column, cell);
    }
  }
}

/** A table is reported at its header row: the whole table would paint the screen. */
const headerPlace = (node: TableNode): { start: number; end: number } => rangeOf(node.children[0] ?? node);
