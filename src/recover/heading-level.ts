import { findContents } from './contents.ts';
import { levelByContents } from './level-by-contents.ts';
import { levelByForm } from './level-by-form.ts';
import { levelByNeighbours } from './level-by-neighbours.ts';
import type { Line } from './lines.ts';
import { outlineOf } from './outline.ts';
import type { Candidate } from './title-candidate.ts';

/** The most plausible level of each title, 1 to 6, in their order. */
export function levelTitles(titles: readonly Candidate[], lines: readonly Line[]): number[] {
  if (titles.length === 0) return [];
  const outline = outlineOf(titles, lines);
  const marked = outline.filter(({ given }) => given !== undefined && given > 1).length;
  const contents = findContents(lines);
  if (marked * 2 > titles.length) levelByNeighbours(outline);
  else if (!contents || !levelByContents(outline, contents)) levelByForm(outline);
  return outline.flatMap((heading) => (heading.given === undefined ? [Math.min(6, heading.level)] : []));
}
