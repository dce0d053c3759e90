import type { Brief, Section } from '../generated/brief.ts';
import { candidatesIn, entryTitle, type Binding, type Candidate } from './binding.ts';
import { quote } from '../text/phrase.ts';
import type { Gap } from './violation.ts';

/** Where the entry at an index belongs: after the entry before it that is there, or before the next one, or at the end. */
export function gapFor(
  bindings: readonly Binding[],
  index: number,
  holder: Brief | Section,
  { brief, pointer, schema }: { brief: Brief; pointer: string; schema: Readonly<Record<string, unknown>> },
): { gap: Gap; words: string } {
  const before = bindings.slice(0, index).findLast(isThere);
  const after = bindings.slice(index + 1).find(isThere);
  const neighbour = before ? lastOf(before) : after && firstOf(after);
  const next =
    before && neighbour ? headingAfter(brief, neighbour.pointer) : (neighbour?.pointer ?? headingAfter(brief, pointer));
  const level = schema['sectionLevel'];
  return {
    gap: {
      ...(next !== undefined && { before: next }),
      level:
        typeof level === 'number' ? level : (sectionLevel(neighbour) ?? ('level' in holder ? holder.level + 1 : 2)),
      title: entryTitle(bindings[index]?.entry ?? {}),
    },
    words: neighbour ? `; it belongs ${before ? 'after' : 'before'} ${quote(neighbour.title)}` : '',
  };
}

const isThere = ({ found, near }: Binding): boolean => found.length > 0 || near !== undefined;
const lastOf = ({ found, near }: Binding): Candidate | undefined => found.at(-1) ?? near;
const firstOf = ({ found, near }: Binding): Candidate | undefined => found[0] ?? near;

/** A document's title is no model for a section's level. */
const sectionLevel = (candidate: Candidate | undefined): number | undefined => candidate?.section?.level;

/** Pointer of the first heading after a section and all that it holds; undefined at the end of the document. */
function headingAfter(brief: Brief, pointer: string): string | undefined {
  if (pointer === '') return undefined;
  const all = candidatesIn(brief, '', 'any');
  const at = all.findIndex((one) => one.pointer === pointer);
  return all.slice(at + 1).find((one) => !one.pointer.startsWith(`${pointer}/`))?.pointer;
}
