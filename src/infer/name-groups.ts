import { normalTitle, titleDistance } from '../contract/title.ts';

/** A title, column or label as it occurs in several documents, under one or more names. */
export interface NameGroup {
  /** Its most frequent name. */
  readonly name: string;
  /** The other names, most frequent first. */
  readonly variants: readonly string[];
  /** Indexes of the documents in which it occurs. */
  readonly documents: ReadonlySet<number>;
}

/** Names that differ by at most this are one: misspelt or inflected, not extended. */
const VARIANT = 0.4;

/**
 * Groups the names of several documents: those that are the same apart from case and punctuation, that `idOf` gives one id,
 * or that are nearly the same. Names that stand side by side in one document are never one thing.
 */
export function groupNames(documents: readonly (readonly string[])[], idOf: (name: string) => string): NameGroup[] {
  const groups = new Map<string, Draft>();
  for (const [index, names] of documents.entries()) {
    for (const name of names) addTo(groups, normalTitle(name), name.replaceAll(/\s+/g, ' ').trim(), index);
  }
  const merged: Draft[] = [];
  for (const draft of [...groups.values()].sort((a, b) => b.documents.size - a.documents.size)) {
    const host = merged.find((one) => isApart(one, draft) && isVariant(one, draft, idOf));
    if (!host) merged.push(draft);
    else {
      for (const [name, count] of draft.names) host.names.set(name, count + (host.names.get(name) ?? 0));
      for (const document of draft.documents) host.documents.add(document);
    }
  }
  return merged.map(finished);
}

interface Draft {
  readonly names: Map<string, number>;
  readonly documents: Set<number>;
}

function addTo(groups: Map<string, Draft>, key: string, name: string, document: number): void {
  const draft = groups.get(key) ?? { names: new Map<string, number>(), documents: new Set<number>() };
  draft.names.set(name, (draft.names.get(name) ?? 0) + 1);
  draft.documents.add(document);
  groups.set(key, draft);
}

const isApart = (a: Draft, b: Draft): boolean => [...b.documents].every((document) => !a.documents.has(document));

function isVariant(a: Draft, b: Draft, idOf: (name: string) => string): boolean {
  const [one, other] = [finished(a).name, finished(b).name];
  return idOf(one) === idOf(other) || titleDistance(other, one) <= VARIANT;
}

function finished({ names, documents }: Draft): NameGroup {
  const [name = '', ...others] = [...names].sort(([, a], [, b]) => b - a).map(([title]) => title);
  const seen = new Set([normalTitle(name)]);
  const variants = others.filter((title) => !seen.has(normalTitle(title)) && seen.add(normalTitle(title)));
  return { name, variants, documents };
}
