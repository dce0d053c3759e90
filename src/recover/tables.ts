import type { Edit } from '../generated/report.ts';
import type { Draft } from './draft.ts';
import { type Line, textAt } from './lines.ts';
import { countCells, hasPipe, isDelimiter, isDelimiterLike, isFramedRow, widenDelimiter } from './pipe-row.ts';

/**
 * Tables that Markdown did not see: right under a list item or quotation, or with a delimiter row that does not fit.
 * Their lines become `table` lines.
 */
export function recoverTables(lines: readonly Line[], lineEnd: string): Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!isRowAt(lines, at) || isDelimiterLike(textAt(lines, at))) continue;
    const delimited = isDelimiterAt(lines, at + 1);
    const end = endOfRows(lines, at, delimited);
    const table = {
      header: at,
      delimiter: delimited ? at + 1 : undefined,
      end,
      body: range(at + (delimited ? 2 : 1), end),
    };
    if (!(delimited ? fits(lines, table) : isEven(lines, table))) {
      // The rows of what is no table are not looked at again one by one.
      if (!delimited) at = end;
      continue;
    }
    drafts.push(draftOf(table, lines, lineEnd));
    for (const line of lines.slice(at, end + 1)) line.kind = 'table';
    at = end;
  }
  return drafts;
}

interface Table {
  readonly header: number;
  /** Line of the delimiter row; undefined when there is none. */
  readonly delimiter: number | undefined;
  /** Last line. */
  readonly end: number;
  readonly body: readonly number[];
}

/** The last line of the rows under a header. Without a delimiter row they end above a row that has one. */
function endOfRows(lines: readonly Line[], header: number, delimited: boolean): number {
  const framed = isFramedRow(textAt(lines, header));
  let end = delimited ? header + 1 : header;
  for (; isRowAt(lines, end + 1, framed); end++) {
    if (!delimited && isDelimiterAt(lines, end + 2)) break;
  }
  return end;
}

const FEWEST_ROWS_WITHOUT_DELIMITER = 3;

/** Without a delimiter row only framed rows of one width are a table. */
function isEven(lines: readonly Line[], { header, body }: Table): boolean {
  const width = countCells(textAt(lines, header));
  if (width < 2 || body.length + 1 < FEWEST_ROWS_WITHOUT_DELIMITER) return false;
  return [header, ...body].every((row) => {
    const text = textAt(lines, row);
    return isFramedRow(text) && countCells(text) === width;
  });
}

/** A delimiter row alone proves little: the header must have two cells, or a frame and a body. */
function fits(lines: readonly Line[], { header, body }: Table): boolean {
  const text = textAt(lines, header);
  const columns = countCells(text);
  const delimiters = countCells(textAt(lines, header + 1));
  if (columns === delimiters) return columns > 1 || isFramedRow(text);
  return columns > 1 && (isFramedRow(text) || body.length > 0);
}

/** Under a framed header only framed rows count, so that prose with a stray pipe is not drawn in. */
function isRowAt(lines: readonly Line[], at: number, framed = false): boolean {
  const line = lines[at];
  return line !== undefined && isOpen(line) && hasPipe(line.text) && (!framed || line.text.trimStart().startsWith('|'));
}

function isDelimiterAt(lines: readonly Line[], at: number): boolean {
  return isRowAt(lines, at) && isDelimiterLike(textAt(lines, at));
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);

/** Only lines that ended up as text can belong to a table that Markdown did not see. */
function isOpen(line: Line): boolean {
  return line.kind === 'lazy' || line.kind === 'text';
}

function draftOf(table: Table, lines: readonly Line[], lineEnd: string): Draft {
  const { header, delimiter, end, body } = table;
  const headers = countCells(textAt(lines, header));
  const delimiterText = delimiter === undefined ? undefined : lines[delimiter]?.text;
  const delimiters = delimiterText === undefined ? 0 : countCells(delimiterText);
  const columns = columnsOf(
    headers,
    delimiters,
    body.map((row) => countCells(textAt(lines, row))),
  );
  const sound =
    delimiterText !== undefined && delimiters === columns && isDelimiter(delimiterText) && headers === columns;
  const kept = range(header, end).filter((row) => sound || row !== delimiter);
  const changes = [...outdent(kept, lines), ...(sound ? [] : mend(table, lines, columns, lineEnd))];
  const shape = { columns, rows: body.length };
  return {
    facts: sound ? { kind: 'swallowed-table', ...shape } : { kind: 'malformed-table', ...shape, headers, delimiters },
    from: header,
    to: header,
    changes,
    blanksAbove: [
      ...(needsBlankAbove(lines, header) ? [header] : []),
      ...(needsBlankBelow(lines, end) ? [end + 1] : []),
    ],
  };
}

/** The header decides, unless delimiter and most of the body agree that it lacks a cell. */
function columnsOf(headers: number, delimiters: number, widths: readonly number[]): number {
  const agreeing = widths.filter((width) => width === delimiters).length;
  return delimiters > headers && agreeing * 2 > widths.length ? delimiters : headers;
}

function mend({ header, delimiter }: Table, lines: readonly Line[], columns: number, lineEnd: string): Edit[] {
  const row = lines[header];
  if (!row) return [];
  const line = delimiter === undefined ? undefined : lines[delimiter];
  if (!line) return [{ start: row.end, end: row.end, text: `${lineEnd}${widenDelimiter('| --- |', columns)}` }];
  const edits = [
    { start: line.start, end: line.end, text: widenDelimiter(line.text.slice(codeIndent(line)), columns) },
  ];
  const missing = columns - countCells(row.text);
  if (missing > 0)
    edits.push({ start: row.end, end: row.end, text: `${isFramedRow(row.text) ? '' : ' |'}${' |'.repeat(missing)}` });
  return edits;
}

/** Rows indented like code would stay text after the blank line. */
function outdent(rows: readonly number[], lines: readonly Line[]): Edit[] {
  return rows.flatMap((row) => {
    const line = lines[row];
    const indent = line ? codeIndent(line) : 0;
    return line && indent > 0 ? [{ start: line.start, end: line.start + indent, text: '' }] : [];
  });
}

/** Length of an indentation that makes a line code; 0 for a shorter one. */
function codeIndent({ text }: Line): number {
  const indent = text.length - text.trimStart().length;
  return indent > 3 ? indent : 0;
}

function needsBlankAbove(lines: readonly Line[], header: number): boolean {
  return lines[header]?.kind === 'lazy' || lines[header]?.nested === true;
}

function needsBlankBelow(lines: readonly Line[], end: number): boolean {
  const below = lines[end + 1];
  return below !== undefined && isOpen(below) && !/^\s*\{[:%]/.test(below.text);
}
