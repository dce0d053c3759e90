import type { Brief } from '../generated/brief.ts';
import type { OffsetMap } from '../text/edit.ts';
import { splitPointer } from '../text/pointer.ts';
import type { Segments } from './align.ts';

/** Where a part of the model stands in the parsed text, offsets in UTF-16 units, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** For a string: which stretch of it stands where. */
  readonly segments?: Segments;
  /** True when the offsets are those of the author's text already. */
  readonly original?: true;
}

/** A stretch inside a string of the model, in UTF-16 units of that string. */
export interface Span {
  readonly index: number;
  readonly length: number;
}

/**
 * Places by object identity: a table that hangs in `brief.tables` and in its section is one object with one place,
 * and no pointer has to be built while extracting.
 */
export class Places {
  readonly #own = new Map<object, Place>();
  readonly #members = new Map<object, Map<string, Place>>();

  /** Sets the place of an object itself. */
  set(part: object, place: Place): void {
    this.#own.set(part, place);
  }

  /** Sets the place of a member that is not an object: a string, or an array that is absent. */
  setMember(part: object, key: string | number, place: Place): void {
    const members = this.#members.get(part) ?? new Map<string, Place>();
    members.set(String(key), place);
    this.#members.set(part, members);
  }

  of(part: object): Place | undefined {
    return this.#own.get(part);
  }

  member(part: object, key: string): Place | undefined {
    return this.#members.get(part)?.get(key);
  }
}

/** From a JSON Pointer of the Brief to the author's original text. */
export interface SourceMap {
  /** The place of a pointer, or of its nearest ancestor that has one; of a span inside it when the pointer is a string. */
  locate(pointer: string, span?: Span): Place;
  /** The place of an object of the model in the original text. */
  placeOf(part: object): Place | undefined;
}

export function createSourceMap(brief: Brief, places: Places, toOriginal: OffsetMap): SourceMap {
  const original = (place: Place): Place => {
    if (place.original) return place;
    const { start, end } = place;
    const from = toOriginal(start);
    return { start: from, end: Math.max(from, end > start ? toOriginal(end - 1) + 1 : from) };
  };
  return {
    locate(pointer, span) {
      const place = nearestPlace(brief, places, pointer);
      return original(span && place.segments ? place.segments.locate(span.index, span.length) : place);
    },
    placeOf(part) {
      const place = places.of(part);
      return place && original(place);
    },
  };
}

function nearestPlace(brief: Brief, places: Places, pointer: string): Place {
  let nearest = places.of(brief) ?? { start: 0, end: 0 };
  let value: unknown = brief;
  for (const token of splitPointer(pointer)) {
    const holder = value;
    value = memberOf(holder, token);
    const place = (isObject(value) && places.of(value)) || (isObject(holder) && places.member(holder, token));
    if (place) nearest = place;
  }
  return nearest;
}

function memberOf(holder: unknown, key: string): unknown {
  if (!isObject(holder) || !Object.hasOwn(holder, key)) return undefined;
  return Reflect.get(holder, key);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
