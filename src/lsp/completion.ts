import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { OpenDocument } from './open-document.ts';

/** What may stand at a place: missing sections after `#`, labels in a labelled list, values of a column. */
export function completions(
  document: OpenDocument,
  offset: number,
  sectionTitles: readonly string[],
): CompletionItem[] {
  const lineStart = document.text.lastIndexOf('\n', offset - 1) + 1;
  const before = document.text.slice(lineStart, offset);
  const heading = /^#{1,6} *(.*)$/.exec(before);
  if (heading) return sections(document, sectionTitles, before, offset);
  const bullet = /^\s*[-*+•] +([^:]*)$/.exec(before);
  if (bullet) return labels(document, bullet[1] ?? '', offset);
  return /^\s*\|/.test(before) ? cellValues(document, before, offset) : [];
}

function sections(
  { analysis, positions }: OpenDocument,
  titles: readonly string[],
  before: string,
  offset: number,
): CompletionItem[] {
  const present = new Set(analysis.headings.map(({ title }) => title.toLowerCase()));
  const missing = analysis.diagnostics
    .filter(({ ruleId }) => ruleId === 'required-section')
    .flatMap(({ expected = [] }) => expected);
  const marks = /^#+/.exec(before)?.[0] ?? '##';
  const range = positions.rangeOfOffsets(offset - before.length, offset);
  return [...new Set([...missing, ...titles])]
    .filter((title) => !present.has(title.toLowerCase()))
    .map((title, index) => ({
      label: title,
      kind: CompletionItemKind.Struct,
      sortText: String(index).padStart(4, '0'),
      filterText: `${marks} ${title}`,
      textEdit: { range, newText: `${marks} ${title}` },
      ...(missing.includes(title) && { detail: 'required, missing' }),
    }));
}

function labels({ analysis, positions }: OpenDocument, typed: string, offset: number): CompletionItem[] {
  const here = analysis.lists.find(({ start, end }) => start <= offset && offset <= end + 1);
  const used = new Set(here?.labels);
  const others = analysis.lists.filter((list) => list !== here).flatMap((list) => list.labels);
  const range = positions.rangeOfOffsets(offset - typed.length, offset);
  return [...new Set(others)]
    .filter((label) => !used.has(label))
    .map((label) => ({ label, kind: CompletionItemKind.Field, textEdit: { range, newText: `${label}: ` } }));
}

function cellValues({ analysis, positions }: OpenDocument, before: string, offset: number): CompletionItem[] {
  const typed = /[^|]*$/.exec(before)?.[0].trimStart() ?? '';
  const columnIndex = before.split('|').length - 2;
  const near = analysis.cells.findLast(({ start }) => start <= offset);
  if (!near) return [];
  const columns = [...new Set(analysis.cells.filter(({ table }) => table === near.table).map(({ column }) => column))];
  const column = columns[columnIndex];
  const values = analysis.cells.filter(
    (cell) => cell.table === near.table && cell.column === column && cell.text !== typed,
  );
  const range = positions.rangeOfOffsets(offset - typed.length, offset);
  return [...new Set(values.map(({ text }) => text))]
    .filter((text) => text !== '')
    .map((text) => ({ label: text, kind: CompletionItemKind.Value, textEdit: { range, newText: text } }));
}
