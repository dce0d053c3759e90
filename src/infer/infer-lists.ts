import type { List, Section } from '../generated/brief.ts';
import { normalTitle } from '../contract/title.ts';
import { type Claim, nested, support } from './claim.ts';
import { groupNames } from './name-groups.ts';

/** `lists` with labels that every one of the sections has. */
export function inferLists(sections: readonly Section[]): Claim {
  const labelled = sections.map(({ lists }) => lists.filter(({ labelled, depth }) => labelled && depth === 0));
  if (sections.length < 2 || labelled.some((lists) => lists.length === 0)) return { data: {}, remarks: new Map() };
  const claim = inferLabels(labelled.flatMap(([first]) => first ?? []));
  if (claim.data === undefined) return { data: {}, remarks: new Map() };
  return { data: { lists: [claim.data] }, remarks: new Map(nested(claim.remarks, '/lists/0')) };
}

function inferLabels(lists: readonly List[]): Claim {
  const names = lists.map(({ items }) => items.flatMap(({ label }) => label ?? []));
  const groups = groupNames(names, normalTitle).filter(({ documents }) => documents.size === lists.length);
  if (groups.length === 0) return { data: undefined, remarks: new Map() };
  const labels = groups.map(({ name, variants }) => (variants.length > 0 ? { title: name, titles: variants } : name));
  const remarks = groups.map(
    ({ documents }, index) => [`/labels/${index}`, support(documents.size, lists.length, 'lists')] as const,
  );
  return { data: { labels }, remarks: new Map(remarks) };
}
