import type { Brief, List, Section } from '../../generated/brief.ts';
import { joinPointer } from '../../text/pointer.ts';
import { entriesOf, isSchema, type Call, type KeywordCheck, type Schema } from '../keyword.ts';
import { isHolder, isList } from '../model-guards.ts';
import { namePart } from '../name-part.ts';
import { bindNames, misplaced, type NameBinding, type NameEntry } from '../names.ts';
import { choice, limitOf, plural, quote } from '../../text/phrase.ts';
import type { Violation } from '../violation.ts';

/** Lists that must be there, and the schema of each. */
export const lists: KeywordCheck = (argument, value, call) => {
  if (!isHolder(value)) return [];
  return bindLists(entriesOf(argument), value, call.pointer).flatMap(({ entry, found }) => {
    if (found) return call.check(entry, found.list, found.pointer);
    if (entry['optional'] === true) return [];
    const labels = entriesOf<NameEntry>(entry['labels']).flatMap(({ title }) => title ?? []);
    const which = labels.length > 0 ? ` with the labels ${choice(labels, 'and')}` : '';
    return {
      ruleId: 'contract',
      message: `${namePart(call.brief, call.pointer)} has no list${which}`,
      pointer: call.pointer,
      schemaPointer: call.pointerOf(entry),
    };
  });
};

/** Absent, misspelt, misplaced and surplus labels, and the schema of each one's entry. */
export const labels: KeywordCheck = (argument, value, call) => {
  if (!isList(value)) return [];
  const names = value.items.map(({ label = '' }) => label);
  const { bindings, surplus } = bindNames(entriesOf<NameEntry>(argument), names);
  return [
    ...bindings.flatMap((binding) => absent(binding, value, call)),
    ...(call.schema['labelOrder'] === 'fixed' ? orderViolations(bindings, value, call) : []),
    ...(call.schema['otherLabels'] === false ? surplus.map((index) => unexpected(index, value, call)) : []),
    ...bindings.flatMap(({ entry, found, near }) =>
      [...found, ...(near === undefined ? [] : [near])].flatMap((index) =>
        call.check(entry, value.items[index], `${call.pointer}/items/${index}`),
      ),
    ),
  ];
};

/** The schema of every entry of a list. */
export const entries: KeywordCheck = (argument, value, call) =>
  isList(value) && isSchema(argument)
    ? value.items.flatMap((item, index) => call.check(argument, item, `${call.pointer}/items/${index}`))
    : [];

export const minEntries: KeywordCheck = (argument, value, call) =>
  isList(value) && value.items.length < Number(argument) ? [count(value, limitOf('minEntries', argument), call)] : [];

export const maxEntries: KeywordCheck = (argument, value, call) =>
  isList(value) && value.items.length > Number(argument) ? [count(value, limitOf('maxEntries', argument), call)] : [];

function count({ items }: List, expected: string, call: Call): Violation {
  return {
    ruleId: 'list-length',
    message: `${namePart(call.brief, call.pointer)} has ${plural(items.length, 'entry', 'entries')}; ${expected}`,
    pointer: call.pointer,
    actual: String(items.length),
    schemaPointer: call.pointerOf(call.schema),
  };
}

function absent({ entry, found, near }: NameBinding<NameEntry>, list: List, call: Call): Violation[] {
  const title = entry.title ?? '';
  const base = { ruleId: 'list-labels', expected: [title], schemaPointer: call.pointerOf(entry) };
  if (found.length > 0) return [];
  if (near === undefined) {
    if (entry.optional === true) return [];
    return [
      { ...base, message: `${namePart(call.brief, call.pointer)} has no entry ${quote(title)}`, pointer: call.pointer },
    ];
  }
  const actual = list.items[near]?.label ?? '';
  const message = `Label ${quote(actual)} should be ${quote(title)}`;
  return [{ ...base, message, pointer: `${call.pointer}/items/${near}/label`, actual, replacement: title }];
}

function orderViolations(bindings: readonly NameBinding<NameEntry>[], list: List, call: Call): Violation[] {
  return misplaced(bindings).map(({ entry, index, after }) => ({
    ruleId: 'list-labels',
    message: `Entry ${quote(list.items[index]?.label ?? '')} belongs after ${quote(after.title ?? '')}`,
    pointer: `${call.pointer}/items/${index}`,
    schemaPointer: call.pointerOf(entry),
  }));
}

function unexpected(index: number, list: List, call: Call): Violation {
  const item = list.items[index];
  const message =
    item?.label === undefined
      ? `Entry ${quote(item?.text ?? '')} has no label`
      : `Label ${quote(item.label)} is not one that the contract names`;
  return {
    ruleId: 'list-labels',
    message,
    pointer: `${call.pointer}/items/${index}`,
    ...(item?.label !== undefined && { actual: item.label }),
    schemaPointer: call.pointerOf(call.schema),
  };
}

export interface ListBinding {
  readonly entry: Schema;
  readonly found?: { readonly list: List; readonly pointer: string };
}

/** Each entry gets the free list that has most of its labels, else the first free one. Lists inside lists do not count. */
export function bindLists(all: readonly Schema[], holder: Brief | Section, pointer: string): ListBinding[] {
  const placed = holder.lists.map((list, index) => ({ list, pointer: joinPointer(pointer, 'lists', index) }));
  const free = new Set(placed.filter(({ list }) => list.depth === 0));
  return all.map((entry) => {
    const wanted = entriesOf<NameEntry>(entry['labels']);
    const scored = [...free].map((one) => ({ one, score: scoreOf(wanted, one.list) }));
    const [best] = scored.sort((a, b) => b.score - a.score);
    const isPart = 'anchor' in holder || wanted.length === 0;
    if (!best || (best.score === 0 && !isPart)) return { entry };
    free.delete(best.one);
    return { entry, found: best.one };
  });
}

function scoreOf(wanted: readonly NameEntry[], { items }: List): number {
  const { bindings } = bindNames(
    wanted,
    items.map(({ label = '' }) => label),
  );
  return bindings.filter(({ found, near }) => found.length > 0 || near !== undefined).length;
}
