import type { Brief, Section } from '../generated/brief.ts';
import type { Kind } from '../generated/rule.ts';
import { joinPointer } from '../text/pointer.ts';

/** A part of the model that rules are run against. */
export interface Part {
  readonly pointer: string;
  readonly value: object;
}

/** The parts of a kind in document order. */
export function partsOf(brief: Brief, kind: Kind): Part[] {
  switch (kind) {
    case 'brief':
      return [{ pointer: '', value: brief }];
    case 'metadata':
      return brief.metadata ? [{ pointer: '/metadata', value: brief.metadata }] : [];
    case 'section':
      return sectionParts(brief);
    case 'table':
      return items('/tables', brief.tables);
    case 'column':
      return brief.tables.flatMap(({ byColumn }, i) => items(`/tables/${i}/byColumn`, byColumn));
    case 'row':
      return brief.tables.flatMap(({ rows }, i) => items(`/tables/${i}/rows`, rows));
    case 'cell':
      return brief.tables.flatMap(({ values }, i) =>
        values.flatMap((row, j) => items(`/tables/${i}/values/${j}`, row)),
      );
    case 'list':
      return items('/lists', brief.lists);
    case 'item':
      return brief.lists.flatMap((list, i) => items(`/lists/${i}/items`, list.items));
    case 'prose':
      return items('/prose', brief.prose);
    case 'link':
      return items('/links', brief.links);
    case 'figure':
      return items('/figures', brief.figures);
    case 'footnote':
      return items('/footnotes', brief.footnotes);
    case 'definition':
      return items('/definitions', brief.definitions);
    case 'repair':
      return items('/repairs', brief.repairs);
    case 'acronym':
      return items('/acronyms', brief.acronyms);
    case 'count':
      return items('/counts', brief.counts);
    case 'reference':
      return items('/references', brief.references);
    case 'date':
      return items('/dates', brief.dates);
    case 'office':
      return items('/offices', brief.offices);
    default:
      return kind satisfies never;
  }
}

const items = (base: string, values: readonly object[]): Part[] =>
  values.map((value, i) => ({ pointer: `${base}/${i}`, value }));

function sectionParts(brief: Brief): Part[] {
  const parts: Part[] = [];
  const stack: { pointer: string; holder: Brief | Section }[] = [{ pointer: '', holder: brief }];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { pointer, holder } = entry;
    if (holder !== brief) parts.push({ pointer, value: holder });
    for (const id of holder.outline.toReversed()) {
      const section = holder.sections[id];
      if (section) stack.push({ pointer: joinPointer(pointer, 'sections', id), holder: section });
    }
  }
  return parts;
}
