import type { Heading } from './outline.ts';

/** The headings of a document that look like chapters. */
export interface Spine {
  readonly form: 'numbers' | 'capitals' | 'series' | 'none';
  readonly has: (heading: Heading) => boolean;
}

const FEWEST = 2;
const CAPITAL_SHARE = 0.2;

/** The spine by the form that prevails: `1.` and `1.1`, capitals, or “Phase 1”, “Phase 2” … through most of the document. */
export function spineOf(outline: readonly Heading[]): Spine {
  const rest = outline.filter(({ first }) => !first);
  if (rest.some(({ depth }) => depth > 1)) return { form: 'numbers', has: ({ depth }) => depth > 0 };
  const capitals = rest.filter(inCapitals).length;
  if (capitals >= FEWEST && capitals >= rest.length * CAPITAL_SHARE && capitals < rest.length) {
    return { form: 'capitals', has: (heading) => inCapitals(heading) && !heading.first };
  }
  const name = [...new Set(rest.flatMap(({ series }) => series ?? []))].find((series) => prevails(rest, series));
  if (name === undefined) return { form: 'none', has: () => false };
  return { form: /\d/.test(name) ? 'numbers' : 'series', has: ({ series }) => series === name };
}

const inCapitals = ({ capitals, depth }: Heading): boolean => capitals && depth === 0;

/** A series that opens once, spans most of the document and is not the contents of one section. */
function prevails(rest: readonly Heading[], name: string): boolean {
  const first = rest.findIndex(({ series }) => series === name);
  const last = rest.findLastIndex(({ series }) => series === name);
  const members = rest.filter(({ series }) => series === name);
  const openings = members.filter(({ opensSeries }) => opensSeries).length;
  return (
    members.length > FEWEST && openings < 2 && (last - first + 1) * 2 > rest.length && rest[first - 1]?.empty !== true
  );
}
