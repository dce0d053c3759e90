import type { Brief, Position, Section } from '../generated/brief.ts';
import type { Diagnostic } from '../generated/report.ts';
import { type LintOptions, judge } from '../lint.ts';
import { type Reading, readBrief } from '../read-brief.ts';
import { positionOf } from '../text/source.ts';

/** What an editor may ask about a document: flat, so that it can be sent between threads. Positions are in the author's text. */
export interface Analysis {
  readonly diagnostics: readonly Diagnostic[];
  readonly headings: readonly HeadingFact[];
  readonly lists: readonly ListFact[];
  readonly cells: readonly CellFact[];
  readonly acronyms: readonly AcronymFact[];
}

/** The title or a section, in order of the document. */
export interface HeadingFact {
  readonly id: string;
  readonly title: string;
  readonly level: number;
  /** False when the heading was recovered. */
  readonly marked: boolean;
  readonly position: Position;
}

/** A list and the labels of its items. */
export interface ListFact {
  readonly start: number;
  readonly end: number;
  readonly labels: readonly string[];
}

export interface CellFact {
  readonly text: string;
  readonly column: string;
  readonly table: number;
  readonly start: number;
  readonly end: number;
}

export interface AcronymFact {
  readonly acronym: string;
  readonly expansion: string;
}

/** Reads and checks a document for an editor. */
export function analyse(text: string, options: LintOptions): Analysis {
  const reading = readBrief(text, options);
  return {
    diagnostics: judge(reading, options).diagnostics,
    headings: headingsOf(reading),
    lists: listsOf(reading),
    cells: cellsOf(reading),
    acronyms: reading.brief.acronyms.flatMap(({ acronym, expansions: [expansion] }) =>
      expansion === undefined ? [] : [{ acronym, expansion }],
    ),
  };
}

function headingsOf({ brief, sourceMap, source }: Reading): HeadingFact[] {
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

function listsOf({ brief, sourceMap }: Reading): ListFact[] {
  return brief.lists.flatMap(({ items }) => {
    const places = items.flatMap((item) => sourceMap.placeOf(item) ?? []);
    const labels = items.flatMap(({ label }) => label ?? []);
    const [first, last] = [places[0], places.at(-1)];
    return first && last && labels.length > 0 ? [{ start: first.start, end: last.end, labels }] : [];
  });
}

function cellsOf({ brief, sourceMap }: Reading): CellFact[] {
  return brief.tables.flatMap(({ values }, table) =>
    values.flat().flatMap((cell) => {
      const place = sourceMap.placeOf(cell);
      return place ? [{ text: cell.text, column: cell.column, table, start: place.start, end: place.end }] : [];
    }),
  );
}
