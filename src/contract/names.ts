import type { Schema } from './keyword.ts';
import { normalTitle, titleDistance } from './title.ts';

/** An entry of `columns` or `labels`. */
export interface NameEntry extends Schema {
  readonly title?: string;
  readonly titles?: readonly string[];
  readonly optional?: boolean;
}

/** The names of the document, by index, that an entry stands for. */
export interface NameBinding<Entry extends NameEntry> {
  readonly entry: Entry;
  readonly found: readonly number[];
  /** When nothing was found: the index of a misspelt or extended form of the name. */
  readonly near?: number;
}

/** Which names stand for which entries, and the names that stand for none. */
export function bindNames<Entry extends NameEntry>(
  entries: readonly Entry[],
  names: readonly string[],
): { bindings: NameBinding<Entry>[]; surplus: number[] } {
  const free = new Set(names.keys());
  const exact = entries.map((entry) => {
    const wanted = new Set([entry.title ?? '', ...(entry.titles ?? [])].map(normalTitle));
    const found = [...names.keys()].filter((index) => wanted.has(normalTitle(names[index] ?? '')));
    for (const index of found) free.delete(index);
    return { entry, found };
  });
  const bindings = exact.map((binding) => {
    if (binding.found.length > 0) return binding;
    const near = nearestName(binding.entry.title ?? '', [...free], names);
    if (near === undefined) return binding;
    free.delete(near);
    return { ...binding, near };
  });
  return { bindings, surplus: [...free] };
}

function nearestName(title: string, indexes: readonly number[], names: readonly string[]): number | undefined {
  const close = indexes.map((index) => ({ index, distance: titleDistance(names[index] ?? '', title) }));
  return close.filter(({ distance }) => distance <= 1).sort((a, b) => a.distance - b.distance)[0]?.index;
}

/** Entries that stand before the one that precedes them in the contract, with that one. */
export function misplaced<Entry extends NameEntry>(
  bindings: readonly NameBinding<Entry>[],
): { entry: Entry; index: number; after: Entry }[] {
  const wrong: { entry: Entry; index: number; after: Entry }[] = [];
  let previous: { index: number; entry: Entry } | undefined;
  for (const { entry, found, near } of bindings) {
    const index = found[0] ?? near;
    if (index === undefined) continue;
    if (previous && index < previous.index) wrong.push({ entry, index, after: previous.entry });
    previous = { index, entry };
  }
  return wrong;
}
