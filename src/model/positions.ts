import type { Brief } from '../generated/brief.ts';
import { type Source, positionOf } from '../text/source.ts';
import type { SourceMap } from './source-map.ts';

/** A copy of the Brief in which every part that has a place carries its `position` in the author's text. */
export function withPositions(brief: Brief, sourceMap: SourceMap, source: Source): Brief {
  // Their keys are the author's own, among which a `position` would be taken for one; the schema gives the Brief itself none.
  const keysOfAuthor = new Set<object>([
    brief,
    ...(brief.metadata ? [brief.metadata] : []),
    ...brief.tables.flatMap(({ rows }) => rows),
  ]);
  const copies = new Map<object, object>();
  const copy = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const known = copies.get(value);
    if (known) return known;
    const place = keysOfAuthor.has(value) ? undefined : sourceMap.placeOf(value);
    const made: object = Array.isArray(value)
      ? value.map(copy)
      : Object.fromEntries([
          ...Object.entries(value).map(([key, member]) => [key, copy(member)] as const),
          ...positionEntry(place, source),
        ]);
    copies.set(value, made);
    return made;
  };
  // Sections nest as deep as heading levels do, at most six; everything else is flat.
  return copy(brief) as Brief;
}

function positionEntry(place: { start: number; end: number } | undefined, source: Source) {
  return place ? ([['position', positionOf(source, place.start, place.end)]] as const) : [];
}
