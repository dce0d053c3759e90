import type { Brief, Section } from '../generated/brief.ts';

/** All sections of a document, in no order that a reader would know. */
export function allSections(brief: Brief): Section[] {
  const sections: Section[] = [];
  const stack: (Brief | Section)[] = [brief];
  for (let holder = stack.pop(); holder; holder = stack.pop()) {
    for (const section of Object.values(holder.sections)) {
      sections.push(section);
      stack.push(section);
    }
  }
  return sections;
}
