import { findContents } from './contents.ts';
import { levelByContents } from './level-by-contents.ts';
import { levelByForm } from './level-by-form.ts';
import { levelByNeighbours } from './level-by-neighbours.ts';
import type { Line } from './lines.ts';
import { outlineOf } from './outline.ts';

/** The most plausible level of each title, 1 to 6, in order of place. */
export function levelTitles(titles: ReadonlyMap<Line, string>, lines: readonly Line[]): Map<Line, number> {
  if (titles.size === 0) return new Map();
  const outline = outlineOf(titles, lines);
  const marked = outline.filter(({ given }) => given !== undefined && given > 1).length;
  const contents = findContents(lines);
  if (marked * 2 > titles.size) levelByNeighbours(outline);
  else if (!contents || !levelByContents(outline, contents)) levelByForm(outline);
  return new Map(
    outline.flatMap(({ line, given, level }) => (given === undefined ? [[line, Math.min(6, level)] as const] : [])),
  );
}
