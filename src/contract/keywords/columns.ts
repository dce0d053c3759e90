import type { Table } from '../../generated/brief.ts';
import { entriesOf, type Call, type KeywordCheck } from '../keyword.ts';
import { isTable } from '../model-guards.ts';
import { namePart } from '../name-part.ts';
import { bindNames, misplaced, type NameBinding, type NameEntry } from '../names.ts';
import { quote } from '../../text/phrase.ts';
import type { Violation } from '../violation.ts';
import { cellViolations } from './cells.ts';

/** Absent, misspelt, misplaced and surplus columns, and the schema of each one's cells. */
export const columns: KeywordCheck = (argument, value, call) => {
  if (!isTable(value)) return [];
  const { bindings, surplus } = bindNames(entriesOf<NameEntry>(argument), value.columns);
  return [
    ...bindings.flatMap((binding) => absent(binding, value, call)),
    ...(call.schema['columnOrder'] === 'fixed' ? orderViolations(bindings, value, call) : []),
    ...(call.schema['otherColumns'] === false ? surplus.map((index) => unexpected(index, value, call)) : []),
    ...bindings.flatMap(({ entry, found, near }) => {
      const column = found[0] ?? near;
      return column === undefined ? [] : cellViolations(entry, column, value, call);
    }),
  ];
};

function absent({ entry, found, near }: NameBinding<NameEntry>, table: Table, call: Call): Violation[] {
  const title = entry.title ?? '';
  const base = { ruleId: 'table-columns', expected: [title], schemaPointer: call.pointerOf(entry) };
  if (found.length > 0) return [];
  if (near === undefined) {
    if (entry.optional === true) return [];
    const message = `${namePart(call.brief, call.pointer)} has no column ${quote(title)}`;
    return [{ ...base, message, pointer: call.pointer }];
  }
  const actual = table.columns[near] ?? '';
  const message = `Column ${quote(actual)} should be named ${quote(title)}`;
  return [{ ...base, message, pointer: `${call.pointer}/columns/${near}`, actual, replacement: title }];
}

function orderViolations(bindings: readonly NameBinding<NameEntry>[], table: Table, call: Call): Violation[] {
  return misplaced(bindings).map(({ entry, index, after }) => ({
    ruleId: 'table-columns',
    message: `Column ${quote(table.columns[index] ?? '')} belongs after ${quote(after.title ?? '')}`,
    pointer: `${call.pointer}/columns/${index}`,
    actual: table.columns[index] ?? '',
    schemaPointer: call.pointerOf(entry),
  }));
}

function unexpected(index: number, table: Table, call: Call): Violation {
  const actual = table.columns[index] ?? '';
  return {
    ruleId: 'table-columns',
    message: `Column ${quote(actual)} is not one that the contract names`,
    pointer: `${call.pointer}/columns/${index}`,
    actual,
    schemaPointer: call.pointerOf(call.schema),
  };
}
