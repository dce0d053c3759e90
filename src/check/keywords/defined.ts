import type { Brief } from '../../generated/brief.ts';
import { nearest } from '../../text/nearest.ts';
import type { Hit, Keyword } from '../keyword.ts';

type Target = 'anchor' | 'footnote' | 'link';

/**
 * A document without a title is taken for a part of a larger one, which may define the rest: only near misses are surely
 * wrong there.
 */
export const defined: Keyword = {
  name: 'defined',
  type: 'string',
  description: 'The text is an anchor, or the label of a footnote or link, that the document defines.',
  argument: { enum: ['anchor', 'footnote', 'link'] },
  check(name: string, target: Target, { brief }): Hit[] {
    const known = namesOf(brief, target);
    if (known.includes(target === 'anchor' ? name : name.toLowerCase())) return [];
    const near = isCounted(name) ? undefined : nearest(name, known);
    const elsewhere = isPart(brief) && (target === 'anchor' || known.length === 0);
    return near === undefined && elsewhere ? [] : [{ expected: near === undefined ? [] : [near] }];
  },
};

function namesOf({ anchors, definitions }: Brief, target: Target): readonly string[] {
  if (target === 'anchor') return anchors;
  return definitions.filter((definition) => definition.target === target).map(({ label }) => label.toLowerCase());
}

/** “3” is no misspelt “2”. */
const isCounted = (name: string): boolean => name.length < 4 || /^\D{0,12}\d+$/.test(name);

const isPart = ({ title, metadata }: Brief): boolean => title === undefined && metadata?.['title'] === undefined;
