import { CompletionItemKind } from 'vscode-languageserver';
import { columnIndexAfter, tableAt } from './table-place.ts';
import type { TableFact } from './facts.ts';
import type { OpenDocument } from './open-document.ts';
import type { Proposals } from './proposal.ts';

/** What the contract allows in a cell's column, else what other rows say there more than once. */
export function completeCell({ analysis, text }: OpenDocument, before: string, offset: number): Proposals | undefined {
  const table = tableAt(analysis.tables, offset);
  const index = columnIndexAfter(before);
  const column = table?.columns[index];
  if (!table || !column) return undefined;
  const written = /[^|]*$/.exec(before)?.[0].trimStart() ?? '';
  // A pipe that stands right before the cursor wants a space.
  const gap = before.endsWith('|') ? ' ' : '';
  const start = offset - written.length;
  const values = column.expected?.values ?? [];
  const proposals = (values.length > 0 ? values : repeatedTexts(table, index, text.slice(start, offset))).map(
    (value) => ({
      label: value,
      newText: gap + escapePipes(value),
      filterText: gap + value,
      ...(column.expected && { expected: column.expected }),
    }),
  );
  return { kind: CompletionItemKind.Value, start, proposals };
}

function repeatedTexts({ rows }: TableFact, index: number, written: string): string[] {
  const texts = rows.flatMap(({ cells }) => cells[index]?.text ?? []).filter((text) => text !== '' && text !== written);
  return [...new Set(texts.filter((text, at) => texts.indexOf(text) !== at))];
}

const escapePipes = (text: string): string => text.replaceAll('|', '\\|');
