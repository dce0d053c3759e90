import type { Count, List } from '../generated/brief.ts';
import { type AnnouncedNumber, announcedIn, announcedInTitle } from './announced-number.ts';
import type { Draft } from './draft.ts';
import { placeInProse } from './prose-place.ts';
import { allSections } from './sections.ts';
import type { Place } from './source-map.ts';

/** Fills `brief.counts`: numbers in the sentence above a list or table, or in a section's title, that surely count what follows. */
export function addCounts(draft: Draft): void {
  const { brief } = draft;
  const lists = brief.lists.filter(({ depth }) => depth === 0);
  for (const [i, list] of lists.entries()) {
    if (list.intro === undefined || isContinued(list, lists[i + 1])) continue;
    addCount(draft, list.intro, 'paragraph', 'list', [list.items.length]);
  }
  for (const { intro, cells, width } of brief.tables) {
    // A row of totals and a column of labels are not counted.
    const possible = [cells.length, cells.length - 1, width, width - 1];
    if (intro !== undefined) addCount(draft, intro, 'paragraph', 'table', possible);
  }
  for (const section of allSections(brief)) {
    const { outline, lists: own, tables, title } = section;
    const topmost = own.filter(({ depth }) => depth === 0);
    if (tables.length > 0 || (outline.length > 0 && topmost.length > 0)) continue;
    if (outline.length > 1) addCount(draft, title, 'heading', 'sections', [outline.length]);
    else if (topmost[0] && topmost.length === 1 && section.paragraphs.length < 2)
      addCount(draft, title, 'heading', 'list', [topmost[0].items.length]);
  }
}

/** A list that goes on after an interruption has its other items in the next one. */
const isContinued = (list: List, next: List | undefined): boolean =>
  next !== undefined && next.section === list.section && (next.intro === undefined || (list.ordered && next.ordered));

function addCount(
  draft: Draft,
  sentence: string,
  role: 'paragraph' | 'heading',
  kind: Count['kind'],
  possible: readonly number[],
): void {
  const announcement = role === 'heading' ? announcedInTitle(sentence) : announcedIn(sentence);
  const place = announcement && placeOf(draft, sentence, role, announcement);
  if (!place) return;
  const { text, stated } = announcement;
  const actual = possible.includes(stated) ? stated : possible[0];
  if (actual === undefined || actual < 2) return;
  const count: Count = { text, stated, actual, kind };
  draft.brief.counts.push(count);
  draft.places.set(count, place);
}

/** Where the number stands: at the end of the paragraph, or in the title, that the sentence is. */
function placeOf(draft: Draft, sentence: string, role: string, { text }: AnnouncedNumber): Place | undefined {
  const prose = draft.brief.prose.findIndex((one) => one.role === role && plain(one.text).endsWith(sentence));
  const index = draft.brief.prose[prose]?.text.lastIndexOf(text) ?? -1;
  return index < 0 ? undefined : placeInProse(draft, prose, index, text.length);
}

const plain = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');
