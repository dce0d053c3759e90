import type { Heading } from './outline.ts';

/** Sets levels in a document that is mostly marked: like the others of its series, else by the headings around. */
export function levelByNeighbours(outline: readonly Heading[]): void {
  const series = new Map<string, number>();
  for (const { series: name, given } of outline) if (name !== undefined && given !== undefined) series.set(name, given);
  for (const [at, heading] of outline.entries()) {
    if (heading.given !== undefined) continue;
    const sibling = heading.series === undefined ? undefined : series.get(heading.series);
    heading.level = sibling ?? between(outline[at - 1], heading, outline[at + 1]);
  }
}

function between(above: Heading | undefined, heading: Heading, below: Heading | undefined): number {
  const next = below?.given;
  if (!above) return heading.first && !heading.known && next !== 1 ? 1 : 2;
  const deepest = Math.max(2, above.level);
  // A title without text of its own is the parent of what follows; one below such a title is its child.
  if (heading.empty && next !== undefined && next > 2) return Math.min(deepest + (above.empty ? 1 : 0), next - 1);
  if (above.empty) return above.level + 1;
  return deepest;
}
