import type { Brief } from '../../generated/brief.ts';
import { nearest } from '../../text/nearest.ts';
import { remembered } from '../../text/remembered.ts';
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
    const known = namesIn(brief)[target];
    if (known.has(target === 'anchor' ? name : name.toLowerCase())) return [];
    const near = isCounted(name) || known.size > MOST_COMPARED ? undefined : nearest(name, known);
    const elsewhere = isPart(brief) && (target === 'anchor' || known.size === 0);
    return near === undefined && elsewhere ? [] : [{ expected: near === undefined ? [] : [near] }];
  },
};

/** Every unknown name is compared with every known one. */
const MOST_COMPARED = 2000;

/** The names that a document defines, asked for with every link. */
const namesIn = remembered(({ anchors, definitions }: Brief): Record<Target, ReadonlySet<string>> => {
  const labels = (target: Target): Set<string> =>
    new Set(definitions.filter((one) => one.target === target).map(({ label }) => label.toLowerCase()));
  return { anchor: new Set(anchors), footnote: labels('footnote'), link: labels('link') };
});

/** “3” is no misspelt “2”. */
const isCounted = (name: string): boolean => name.length < 4 || /^\D{0,12}\d+$/.test(name);

const isPart = ({ title, metadata }: Brief): boolean => title === undefined && metadata?.['title'] === undefined;
