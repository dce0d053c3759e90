import type { Hit, Keyword } from '../keyword.ts';

export const itemLength: Keyword = {
  name: 'itemLength',
  type: 'array',
  description:
    'Every item is an array of so many entries; when most items differ alike, the first is reported for all.',
  argument: { type: 'integer', minimum: 0 },
  check(items: readonly (readonly unknown[])[], wanted: number): Hit[] {
    const wrong = new Map<number, number[]>();
    for (const [index, { length }] of items.entries()) {
      if (length === wanted) continue;
      const alike = wrong.get(length) ?? [];
      alike.push(index);
      wrong.set(length, alike);
    }
    return [...wrong].flatMap(([length, indexes]) => {
      const together = indexes.length > MOST_ALONE && indexes.length * 2 > items.length;
      const reported = together ? indexes.slice(0, 1) : indexes;
      const count = together ? indexes.length : 1;
      return reported.map((index) => ({ pointer: `/${index}`, entries: length, count }));
    });
  },
};

const MOST_ALONE = 2;
