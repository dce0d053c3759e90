import type { Brief, Section } from '../generated/brief.ts';
import { sectionSlug } from '../model/slug.ts';
import { joinPointer } from '../text/pointer.ts';
import type { Schema } from './keyword.ts';
import { normalTitle, titleDistance } from './title.ts';

/** A heading of the document that may be a section of the contract. */
export interface Candidate {
  readonly title: string;
  readonly pointer: string;
  readonly level: number;
  readonly index: number;
  /** Absent for the document's title, which is no section but may say what one should. */
  readonly section?: Section;
}

/** An entry of `sections`: an ordinary schema with a title. */
export interface SectionEntry extends Schema {
  readonly title?: string;
  readonly titles?: readonly string[];
  readonly titlePattern?: string;
  readonly optional?: boolean;
  readonly repeat?: { readonly minimum?: number; readonly maximum?: number };
  readonly description?: string;
}

/** The headings that an entry of the contract stands for. */
export interface Binding {
  readonly entry: SectionEntry;
  readonly found: readonly Candidate[];
  /** When nothing was found: the heading that is a misspelt or extended form of the title. */
  readonly near?: Candidate;
}

export interface BindOptions {
  readonly exact: boolean;
  /** Slug of a title → section id, from the configuration. */
  readonly aliases: ReadonlyMap<string, string>;
  test(pattern: string, text: string): boolean;
}

/** The section entry's name in messages. */
export const entryTitle = ({ title, titlePattern }: SectionEntry): string => title ?? titlePattern ?? '';

/** Which headings stand for which entries: the same title first, then other titles and patterns, then near misses. */
export function bindSections(
  entries: readonly SectionEntry[],
  candidates: readonly Candidate[],
  options: BindOptions,
): Binding[] {
  const free = new Set(candidates);
  const found = new Map<SectionEntry, Candidate[]>(entries.map((entry) => [entry, []]));
  for (const fits of passes(options)) {
    for (const entry of entries) {
      const bound = found.get(entry) ?? [];
      for (const candidate of candidates) {
        if (bound.length > 0 && !entry.repeat) break;
        if (!free.has(candidate) || !fits(entry, candidate)) continue;
        bound.push(candidate);
        free.delete(candidate);
      }
      bound.sort((a, b) => a.index - b.index);
    }
  }
  const near = nearMisses(entries, found, free);
  return entries.map((entry) => {
    const candidate = near.get(entry);
    return { entry, found: found.get(entry) ?? [], ...(candidate && { near: candidate }) };
  });
}

type Fits = (entry: SectionEntry, candidate: Candidate) => boolean;

function passes({ exact, aliases, test }: BindOptions): Fits[] {
  const same: Fits = ({ title }, candidate) =>
    title !== undefined && (exact ? candidate.title === title : normalTitle(candidate.title) === normalTitle(title));
  const other: Fits = ({ titles = [], titlePattern }, candidate) =>
    titles.some((title) => normalTitle(title) === normalTitle(candidate.title)) ||
    (titlePattern !== undefined && test(titlePattern, candidate.title));
  const idOf = (title: string): string => aliases.get(sectionSlug(title)) ?? sectionSlug(title);
  const alias: Fits = ({ title }, candidate) => title !== undefined && idOf(title) === idOf(candidate.title);
  return exact ? [same, other] : [same, other, alias];
}

/** Pairs of an absent entry and an unused heading, closest first. */
function nearMisses(
  entries: readonly SectionEntry[],
  found: ReadonlyMap<SectionEntry, readonly Candidate[]>,
  free: ReadonlySet<Candidate>,
): Map<SectionEntry, Candidate> {
  const absent = entries.filter((entry) => entry.title !== undefined && found.get(entry)?.length === 0);
  const pairs = absent.flatMap((entry) =>
    [...free].map((candidate) => ({ entry, candidate, distance: titleDistance(candidate.title, entry.title ?? '') })),
  );
  const near = new Map<SectionEntry, Candidate>();
  const used = new Set<Candidate>();
  for (const { entry, candidate, distance } of pairs.sort((a, b) => a.distance - b.distance)) {
    if (distance === Infinity || near.has(entry) || used.has(candidate)) continue;
    near.set(entry, candidate);
    used.add(candidate);
  }
  return near;
}

/** Where an entry's headings are looked for: directly below the holder, at one level, or everywhere. */
export type Depth = 'below' | 'any' | number;

/** The sections of a document or section in order; `any` has the document's title, too. */
export function candidatesIn(holder: Brief | Section, pointer: string, depth: Depth): Candidate[] {
  const found: Omit<Candidate, 'index'>[] = [];
  if (depth === 'any' && 'title' in holder && typeof holder.title === 'object') {
    found.push({ title: holder.title.text, pointer: '/title', level: holder.title.level });
  }
  const stack = childrenOf(holder, pointer);
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { section, pointer: at } = next;
    found.push({ title: section.title, pointer: at, level: section.level, section });
    if (depth !== 'below') for (const child of childrenOf(section, at)) stack.push(child);
  }
  return found
    .filter(({ level }) => typeof depth !== 'number' || level === depth)
    .map((candidate, index) => ({ ...candidate, index }));
}

/** Last first, so that a stack gives them in order. */
function childrenOf(holder: Brief | Section, pointer: string): { section: Section; pointer: string }[] {
  return holder.outline.toReversed().flatMap((id) => {
    const section = holder.sections[id];
    return section ? [{ section, pointer: joinPointer(pointer, 'sections', id) }] : [];
  });
}
