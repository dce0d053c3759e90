import type { Cell, Table } from '../../generated/brief.ts';
import type { Call, Schema } from '../keyword.ts';
import { isSchema } from '../keyword.ts';
import { namePart } from '../name-part.ts';
import { quote } from '../../text/phrase.ts';
import { normalTitle } from '../title.ts';
import type { Violation } from '../violation.ts';

/** What a column's schema says of its cells. Of an empty cell only `filled` says something. */
export function cellViolations(schema: Schema, column: number, table: Table, call: Call): Violation[] {
  const cells = table.values.flatMap((row, index) => {
    const cell = row[column];
    return cell ? [{ cell, pointer: `${call.pointer}/values/${index}/${column}` }] : [];
  });
  const full = cells.filter(({ cell }) => !isEmpty(cell));
  return [
    ...(schema['filled'] === true
      ? cells.filter(({ cell }) => isEmpty(cell)).map((one) => emptyCell(one, schema, call))
      : []),
    ...(schema['unique'] === true ? repeated(full, schema, call) : []),
    ...full.flatMap(({ cell, pointer }) => [
      ...wrongType(cell, pointer, schema, call),
      ...wrongNumber(cell, pointer, schema, call),
      ...call.check(schema, cell.text, `${pointer}/text`),
    ]),
  ];
}

interface PlacedCell {
  readonly cell: Cell;
  readonly pointer: string;
}

const isEmpty = ({ type }: Cell): boolean => type === 'empty' || type === 'placeholder';

function emptyCell({ cell, pointer }: PlacedCell, schema: Schema, call: Call): Violation {
  return violation(
    'table-empty-cell',
    cell.text === '' ? 'is empty' : `only says ${quote(cell.text)}`,
    pointer,
    schema,
    call,
  );
}

function repeated(cells: readonly PlacedCell[], schema: Schema, call: Call): Violation[] {
  const first = new Map<string, PlacedCell>();
  return cells.flatMap((one) => {
    const text = normalTitle(one.cell.text);
    const before = first.get(text);
    if (!before) {
      first.set(text, one);
      return [];
    }
    const related = { pointer: before.pointer, message: `${quote(before.cell.text)} stands here` };
    return [{ ...violation('table-cell', `repeats ${quote(one.cell.text)}`, one.pointer, schema, call), related }];
  });
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  number: 'a number',
  percent: 'a percentage',
  money: 'an amount of money',
  date: 'a date',
  range: 'a range',
  text: 'text',
};

function wrongType(cell: Cell, pointer: string, schema: Schema, call: Call): Violation[] {
  const types = [schema['cellType'] ?? []].flat().map(String);
  if (types.length === 0 || types.includes(cell.type)) return [];
  const names = types.map((type) => TYPE_NAMES[type] ?? type).join(' or ');
  return [
    {
      ...violation('table-cell', `says ${quote(cell.text)}; ${names} is expected`, pointer, schema, call),
      actual: cell.text,
    },
  ];
}

function wrongNumber(cell: Cell, pointer: string, schema: Schema, call: Call): Violation[] {
  const number = schema['number'];
  return isSchema(number) && cell.number !== undefined ? call.check(number, cell.number, `${pointer}/number`) : [];
}

function violation(ruleId: string, says: string, pointer: string, schema: Schema, call: Call): Violation {
  return {
    ruleId,
    message: `${namePart(call.brief, pointer)} ${says}`,
    pointer,
    schemaPointer: call.pointerOf(schema),
  };
}
