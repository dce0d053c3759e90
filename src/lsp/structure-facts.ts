import type { Expectation } from '../contract/expectation.ts';
import type { Brief, List, Section, Table } from '../generated/brief.ts';
import type { Reading } from '../read-brief.ts';
import { positionOf } from '../text/source.ts';
import type { HeadingFact, ListFact, RowFact, Stretch, TableFact } from './facts.ts';

/** The title and sections, in order of the document. */
export function headingFacts({ brief, sourceMap, source }: Reading): HeadingFact[] {
  const facts: HeadingFact[] = [];
  const add = (part: object, fact: Omit<HeadingFact, 'position'>): void => {
    const place = sourceMap.placeOf(part);
    if (place) facts.push({ ...fact, position: positionOf(source, place.start, place.end) });
  };
  if (brief.title) add(brief.title, { id: '', title: brief.title.text, level: 1, marked: brief.title.marked });
  const stack: (Brief | Section)[] = [brief];
  for (let holder = stack.pop(); holder; holder = stack.pop()) {
    if ('level' in holder)
      add(holder, { id: holder.id, title: holder.title, level: holder.level, marked: holder.marked });
    for (const id of holder.outline.toReversed()) {
      const section = holder.sections[id];
      if (section) stack.push(section);
    }
  }
  return facts.sort((a, b) => a.position.start.offset - b.position.start.offset);
}

/** Lists with labels, or whose contract has some. */
export function listFacts(
  { brief, sourceMap }: Reading,
  missing: ReadonlyMap<List, readonly Expectation[]> = new Map(),
): ListFact[] {
  return brief.lists.flatMap((list) => {
    const place = spanOf(list.items, sourceMap.placeOf);
    const labels = list.items.flatMap(({ label }) => label ?? []);
    const absent = missing.get(list) ?? [];
    return place && (labels.length > 0 || absent.length > 0) ? [{ ...place, labels, missing: absent }] : [];
  });
}

/** Tables with what their contract expects of columns, by index. */
export function tableFacts(
  { brief, sourceMap: { placeOf } }: Reading,
  expected: ReadonlyMap<Table, ReadonlyMap<number, Expectation>> = new Map(),
): TableFact[] {
  return brief.tables.flatMap((table) => {
    const place = spanOf([table, ...table.cells], placeOf);
    if (!place) return [];
    const columns = table.columns.map((name, index) => {
      const expectation = expected.get(table)?.get(index);
      return { name, ...(expectation && { expected: expectation }) };
    });
    return [{ ...place, columns, rows: rowFacts(table, placeOf) }];
  });
}

function rowFacts(table: Table, placeOf: PlaceOf): RowFact[] {
  return table.cells.flatMap((row, index) => {
    const place = placeOf(row);
    const cells = (table.values[index] ?? []).flatMap((cell) => {
      const at = placeOf(cell);
      return at ? [{ text: cell.text, start: at.start, end: at.end }] : [];
    });
    return place ? [{ start: place.start, end: place.end, cells }] : [];
  });
}

type PlaceOf = Reading['sourceMap']['placeOf'];

/** From the first to the last of some parts. */
function spanOf(parts: readonly object[], placeOf: PlaceOf): Stretch | undefined {
  const places = parts.flatMap((part) => placeOf(part) ?? []);
  const [first, last] = [places[0], places.at(-1)];
  return first && last && { start: first.start, end: last.end };
}
