import { join } from 'node:path';
import type { Brief } from '../generated/brief.ts';
import { tablesAsCsv } from '../report/tables-csv.ts';
import type { Arguments } from './arguments.ts';
import { print } from './streams.ts';
import { writeOutput } from './write-output.ts';

/** The model of a document. */
export interface Extracted {
  readonly path: string;
  readonly brief: Brief;
}

export const EXTRACT_FORMATS = ['json', 'jsonl', 'csv'] as const;

/** Prints the models, or writes them to `--output-file`: a file, or for CSV the folder that gets a file for each table. */
export function writeExtracted(
  extracted: readonly Extracted[],
  format: (typeof EXTRACT_FORMATS)[number],
  args: Arguments,
): void {
  const output = args.value('output-file');
  if (format === 'csv' && output !== undefined) writeTables(extracted, output);
  else if (output === undefined) print(textOf(extracted, format));
  else writeOutput(output, textOf(extracted, format));
}

function textOf(extracted: readonly Extracted[], format: (typeof EXTRACT_FORMATS)[number]): string {
  switch (format) {
    case 'json': {
      if (extracted.length === 0) return '';
      return `${JSON.stringify(extracted.length === 1 ? extracted[0]?.brief : extracted, null, 2)}\n`;
    }
    case 'jsonl':
      return extracted.map((one) => `${JSON.stringify(one)}\n`).join('');
    case 'csv':
      // An empty line between tables, as between paragraphs.
      return extracted.flatMap(({ brief }) => tablesAsCsv(brief).map(({ text }) => text)).join('\r\n');
  }
}

/** Excel takes a file for UTF-8 only with this mark. */
const BYTE_ORDER_MARK = '\uFEFF';

function writeTables(extracted: readonly Extracted[], folder: string): void {
  for (const { path, brief } of extracted) {
    const stem = path.replace(/\.[^./\\]*$/, '').split(/[/\\]+/);
    const inside = stem.filter((segment) => !['', '.', '..'].includes(segment));
    for (const { name, text } of tablesAsCsv(brief)) {
      writeOutput(join(folder, ...inside, name), `${BYTE_ORDER_MARK}${text}`);
    }
  }
}
