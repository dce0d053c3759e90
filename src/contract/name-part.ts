import type { Brief, List, Table } from '../generated/brief.ts';
import { isItem, isList, isSection, isTable } from './model-guards.ts';
import { quote } from '../text/phrase.ts';
import { parentPointer, splitPointer, valueAt } from '../text/pointer.ts';

/** The part of a document at a JSON Pointer as its author would call it, ready to start a sentence. */
export function namePart(brief: Brief, pointer: string): string {
  const keys = splitPointer(pointer);
  const [first, ...rest] = keys;
  if (first === undefined) return 'The document';
  if (first === 'metadata') return rest.length === 0 ? 'The front matter' : `Front matter ${quote(rest.join('.'))}`;
  if (first === 'title') return 'The title';
  if (first === 'lede') return 'The lede';
  return namePlace(brief, pointer);
}

function namePlace(brief: Brief, pointer: string): string {
  const last = splitPointer(pointer).at(-1) ?? '';
  const value = valueAt(brief, pointer);
  if (isSection(value)) return `Section ${quote(value.title)}`;
  if (isTable(value)) return nameTable(brief, value);
  if (isList(value)) return `The list${under(brief, value)}`;
  if (isItem(value)) return `Entry ${quote(value.label ?? value.text)}`;
  const cell = nameCell(brief, pointer);
  if (cell !== undefined) return cell;
  const holder = parentPointer(pointer);
  if (last === 'sections' || last === 'outline') return namePart(brief, holder);
  const member = MEMBERS[last];
  return member === undefined || /^\d+$/.test(last)
    ? namePart(brief, holder)
    : `${member} of ${lower(namePart(brief, holder))}`;
}

const MEMBERS: Readonly<Record<string, string>> = {
  width: 'The number of columns',
  wordCount: 'The number of words',
  text: 'The text',
  label: 'The label',
  title: 'The title',
  intro: 'The sentence above',
  caption: 'The caption',
  paragraphs: 'The paragraphs',
};

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Where a table or list stands: “ under “Options””. */
export function under(brief: Brief, { section }: Pick<Table | List, 'section'>): string {
  const title = section === undefined ? undefined : titleOf(brief, section);
  return title === undefined ? '' : ` under ${quote(title)}`;
}

export const nameTable = (brief: Brief, table: Table): string => `The table${under(brief, table)}`;

function titleOf(brief: Brief, id: string): string | undefined {
  const stack: Pick<Brief, 'sections'>[] = [brief];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (Object.hasOwn(next.sections, id)) return next.sections[id]?.title;
    for (const section of Object.values(next.sections)) stack.push(section);
  }
  return undefined;
}

/** A cell by its column's name and its row's first cell; a column by its name. */
function nameCell(brief: Brief, pointer: string): string | undefined {
  const match =
    /^(.*\/tables\/\d+)\/(?:(columns)\/(\d+)|(?:cells|values)\/(\d+)\/(\d+)|rows\/(\d+)(?:\/([^/]*))?)/.exec(pointer);
  const table = match && valueAt(brief, match[1] ?? '');
  if (!match || !isTable(table)) return undefined;
  const [, , isColumn, column, row, cell, namedRow, name] = match;
  if (isColumn) return `Column ${quote(table.columns[Number(column)] ?? '')}`;
  const rowName = table.cells[Number(row ?? namedRow)]?.[0] ?? '';
  const columnName = cell === undefined ? name : table.columns[Number(cell)];
  return columnName === undefined ? `Row ${quote(rowName)}` : `Column ${quote(columnName)}, row ${quote(rowName)}`;
}
