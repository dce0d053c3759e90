import type { Draft } from './draft.ts';
import type { Place } from './source-map.ts';

/** The place of a stretch of a prose, by its index in `brief.prose`. */
export function placeInProse({ brief, places }: Draft, prose: number, index: number, length: number): Place {
  const entry = brief.prose[prose];
  const place = entry && places.member(entry, 'text');
  return place?.segments?.locate(index, length) ?? place ?? { start: 0, end: 0 };
}
