import type { Brief, Table } from '../generated/brief.ts';
import { largest } from '../text/extremes.ts';

/** A table as a file for a spreadsheet. */
export interface CsvFile {
  /** Such as `2-key-findings.csv`: the table's number in the brief and the section that holds it. */
  readonly name: string;
  readonly text: string;
}

/** The tables of a brief as CSV after RFC 4180, in order. */
export function tablesAsCsv({ tables }: Pick<Brief, 'tables'>): CsvFile[] {
  return tables.map((table, index) => ({
    name: `${index + 1}${table.section === undefined ? '' : `-${table.section.slice(0, LONGEST_NAME).replace(/-$/, '')}`}.csv`,
    text: csv(table),
  }));
}

/** File systems take 255 bytes, which may be 80 characters. */
const LONGEST_NAME = 60;

function csv({ columns, cells }: Table): string {
  const width = Math.max(columns.length, largest(cells.map((row) => row.length)));
  return [columns, ...cells].map((row) => record(row, width)).join('');
}

/** Rows that are short in the brief are filled, since many readers of CSV want as many fields in each. */
function record(row: readonly string[], width: number): string {
  const fields = Array.from({ length: width }, (_, index) => field(row[index] ?? ''));
  return `${fields.join(',')}\r\n`;
}

function field(text: string): string {
  const value = isFormula(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** A spreadsheet would compute it; a figure with a sign and a lone dash are no formulas. */
function isFormula(text: string): boolean {
  if (/^[=@\t\r]/.test(text)) return true;
  return /^[+-]/.test(text) && !/^[+-]\s?(?:[\d.,\p{Sc}][^=+*/^&()|!"'@-]*)?$/u.test(text);
}
