import type { Brief, Section, Table } from '../../generated/brief.ts';
import { joinPointer } from '../../text/pointer.ts';
import { entriesOf, type Call, type KeywordCheck, type Schema } from '../keyword.ts';
import { isHolder, isTable } from '../model-guards.ts';
import { namePart } from '../name-part.ts';
import { bindNames, type NameEntry } from '../names.ts';
import { choice, limitOf, plural } from '../../text/phrase.ts';
import type { Violation } from '../violation.ts';

/** Tables that must be there, and the schema of each. */
export const tables: KeywordCheck = (argument, value, call) => {
  if (!isHolder(value)) return [];
  return bindTables(entriesOf(argument), value, call.pointer).flatMap(({ entry, found }) => {
    if (found) return call.check(entry, found.table, found.pointer);
    if (entry['optional'] === true) return [];
    const columns = columnsOf(entry).flatMap(({ title }) => title ?? []);
    const which = columns.length > 0 ? ` with the columns ${choice(columns, 'and')}` : '';
    return {
      ruleId: 'contract',
      message: `${namePart(call.brief, call.pointer)} has no table${which}`,
      pointer: call.pointer,
      schemaPointer: call.pointerOf(entry),
    };
  });
};

export const minRows: KeywordCheck = (argument, value, call) =>
  isTable(value) && value.cells.length < Number(argument) ? [rowCount(value, limitOf('minRows', argument), call)] : [];

export const maxRows: KeywordCheck = (argument, value, call) =>
  isTable(value) && value.cells.length > Number(argument) ? [rowCount(value, limitOf('maxRows', argument), call)] : [];

function rowCount({ cells }: Table, expected: string, call: Call): Violation {
  return {
    ruleId: 'contract',
    message: `${namePart(call.brief, call.pointer)} has ${plural(cells.length, 'row')}; ${expected}`,
    pointer: call.pointer,
    actual: String(cells.length),
    schemaPointer: call.pointerOf(call.schema),
  };
}

interface PlacedTable {
  readonly table: Table;
  readonly pointer: string;
}

export interface TableBinding {
  readonly entry: Schema;
  readonly found?: PlacedTable;
}

/** Each entry gets the free table that has most of its columns; without any, in a section, the first free one. */
export function bindTables(entries: readonly Schema[], holder: Brief | Section, pointer: string): TableBinding[] {
  const free = new Set(tablesIn(holder, pointer));
  return entries.map((entry) => {
    const columns = columnsOf(entry);
    const scored = [...free].map((placed) => ({ placed, score: scoreOf(columns, placed.table) }));
    const [best] = scored.sort((a, b) => b.score - a.score);
    const isPart = 'anchor' in holder || columns.length === 0;
    if (!best || (best.score === 0 && !isPart)) return { entry };
    free.delete(best.placed);
    return { entry, found: best.placed };
  });
}

const columnsOf = (entry: Schema): NameEntry[] => entriesOf(entry['columns']);

function scoreOf(columns: readonly NameEntry[], table: Table): number {
  const { bindings } = bindNames(columns, table.columns);
  return bindings.filter(({ found, near }) => found.length > 0 || near !== undefined).length;
}

/** A document's tables, or those of a section and of the sections below it. */
function tablesIn(holder: Brief | Section, pointer: string): PlacedTable[] {
  const all: PlacedTable[] = [];
  const stack = [{ holder, pointer }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { holder: at, pointer: place } = next;
    all.push(...at.tables.map((table, index) => ({ table, pointer: joinPointer(place, 'tables', index) })));
    // A document's own list has all of them already.
    if (!('anchor' in at)) continue;
    for (const id of at.outline.toReversed()) {
      const section = at.sections[id];
      if (section) stack.push({ holder: section, pointer: joinPointer(place, 'sections', id) });
    }
  }
  return all;
}
