import { parentPointer } from './pointer.ts';

/** A place in a file: [start, end) in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where a value of a data file stands, and the key it stands under. */
export interface Entry {
  readonly key?: Place;
  readonly value: Place;
}

/** JSON Pointer → place. */
export type Entries = ReadonlyMap<string, Entry>;

/** A mistake at a place of a data file. */
export interface Problem extends Place {
  readonly message: string;
  readonly help?: string;
  readonly expected?: readonly string[];
}

/** What a YAML, JSON or TOML file holds, and where. Plain data, so that it can be sent to a worker. */
export interface DataFile {
  readonly path: string;
  readonly text: string;
  readonly data: unknown;
  readonly entries: Entries;
  readonly problems: readonly Problem[];
}

/** Place of the value at a pointer, or of its key, or of its nearest ancestor that has a place. */
export function placeIn(entries: Entries, pointer: string, part: keyof Entry = 'value'): Place {
  for (let at = pointer; ; at = parentPointer(at)) {
    const entry = entries.get(at);
    // Only the asked-for value is marked as a whole; for an absent one the ancestor's key says where to look.
    if (entry) return at === pointer && part === 'value' ? entry.value : (entry.key ?? entry.value);
    if (at === '') return { start: 0, end: 0 };
  }
}
