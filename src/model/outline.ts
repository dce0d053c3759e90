import type { Brief, Section } from '../generated/brief.ts';

/** A section while the document is being read: the finished object, and what holds it. */
export interface OpenSection {
  readonly section: Section;
  readonly level: number;
}

/** The growing section tree: sections that are still open, outermost first. */
export interface Outline {
  readonly brief: Brief;
  readonly open: OpenSection[];
  readonly ids: Map<string, number>;
  /** How often a title stands under a parent already. */
  readonly titles: Map<Brief | Section, Map<string, number>>;
  /** Level of the heading read last, 0 before the first. */
  lastLevel: number;
  /** Line of the heading read last. */
  lastLine: number;
  /** Whether anything but headings has been read. */
  hasContent: boolean;
}

export const createOutline = (brief: Brief): Outline => ({
  brief,
  open: [],
  ids: new Map(),
  titles: new Map(),
  lastLevel: 0,
  lastLine: 0,
  hasContent: false,
});

/** Puts a section where its level belongs: into the nearest open section of a higher level, else at the top. */
export function addSection(outline: Outline, section: Section): void {
  while ((outline.open.at(-1)?.level ?? 0) >= section.level) outline.open.pop();
  const parent = outline.open.at(-1)?.section;
  const holder = parent ?? outline.brief;
  section.repeats = countTitle(outline, holder, section.title);
  holder.outline.push(section.id);
  // Not an assignment: a heading called “__proto__” must become an own key.
  Object.defineProperty(holder.sections, section.id, {
    value: section,
    enumerable: true,
    writable: true,
    configurable: true,
  });
  for (const { section: ancestor } of outline.open) ancestor.empty = false;
  outline.open.push({ section, level: section.level });
}

/** Counts a title under its parent, letter case ignored; yields how many of the kind stand above it. */
function countTitle({ titles }: Outline, holder: Brief | Section, title: string): number {
  const siblings = titles.get(holder) ?? new Map<string, number>();
  const key = title.toLowerCase();
  const above = siblings.get(key) ?? 0;
  titles.set(holder, siblings.set(key, above + 1));
  return above;
}

/** The innermost open section; undefined before the first heading. */
export const currentSection = (outline: Outline): Section | undefined => outline.open.at(-1)?.section;

/** An id that is unique in the document: the second `options` becomes `options-1`. */
export function uniqueId(outline: Outline, id: string): string {
  let unique = id;
  let count = outline.ids.get(id) ?? 0;
  while (outline.ids.has(unique)) unique = `${id}-${++count}`;
  outline.ids.set(id, count);
  outline.ids.set(unique, 0);
  return unique;
}

/** Counts words of running text for every open section and the document. */
export function addWords(outline: Outline, words: number): void {
  outline.brief.wordCount += words;
  for (const { section } of outline.open) section.wordCount += words;
}

/** Notes that the innermost section holds something. */
export function addContent(outline: Outline): void {
  outline.hasContent = true;
  for (const { section } of outline.open) section.empty = false;
}
