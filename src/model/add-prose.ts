import type { Prose } from '../generated/brief.ts';
import type { Draft } from './draft.ts';
import { addWords, currentSection } from './outline.ts';
import type { InlineText } from './prose.ts';
import { countWords } from './words.ts';

/** Facts of a prose entry that depend on where it stands. */
export type ProsePlace = Pick<Prose, 'column' | 'row' | 'table'>;

/** Adds running text to the model and counts its words. Empty text is no prose. */
export function addProse(draft: Draft, inline: InlineText, role: Prose['role'], place: ProsePlace = {}): void {
  if (inline.text.trim() === '') return;
  const section = currentSection(draft.outline)?.id;
  const made: Prose = {
    text: inline.text,
    role,
    verbatim: inline.verbatim,
    ...(section !== undefined && { section }),
    ...place,
  };
  const prose = draft.options.keep?.(made) ?? made;
  draft.brief.prose.push(prose);
  draft.places.set(prose, inline);
  draft.places.setMember(prose, 'text', inline);
  if (!UNCOUNTED.has(role)) addWords(draft.outline, countWords(inline.text));
}

/** What is read beside the text, not in it. */
const UNCOUNTED: ReadonlySet<Prose['role']> = new Set(['heading', 'alt', 'footnote', 'metadata']);
