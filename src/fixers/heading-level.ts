import type { Brief, Section } from '../generated/brief.ts';
import type { Edit } from '../generated/report.ts';
import type { Fixer, FixRequest } from './fixer.ts';

/**
 * Raises a section that skips a level, and those after it that hang on the same gap, by what it skipped: its siblings and all that
 * they hold. Headings underlined with dashes have no marks to shorten; then there is no fix.
 */
export const headingLevel: Fixer = (request) => {
  const sections = inOrder(request.brief);
  const at = sections.findIndex((section) => request.placeOf(section)?.start === request.place.start);
  const first = sections[at];
  if (!first) return [];
  const gap = first.level - first.deepestLevel;
  const end = sections.findIndex(({ level }, i) => i > at && level <= first.deepestLevel);
  const edits = sections.slice(at, end < 0 ? sections.length : end).map((section) => shorten(section, gap, request));
  return edits.every((edit) => edit !== undefined) ? edits : [];
};

function shorten(section: Section, gap: number, { text, placeOf }: FixRequest): Edit | undefined {
  const start = placeOf(section)?.start ?? 0;
  const marks = '#'.repeat(section.level);
  return text.startsWith(marks, start) ? { start, end: start + gap, text: '' } : undefined;
}

/** All sections in document order. */
function inOrder(brief: Brief): Section[] {
  const sections: Section[] = [];
  const stack: (Brief | Section)[] = [brief];
  for (let holder = stack.pop(); holder; holder = stack.pop()) {
    if ('id' in holder) sections.push(holder);
    for (const id of holder.outline.toReversed()) {
      const section = holder.sections[id];
      if (section) stack.push(section);
    }
  }
  return sections;
}
