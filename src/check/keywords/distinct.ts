import type { Hit, Keyword } from '../keyword.ts';

export const distinct: Keyword = {
  name: 'distinct',
  type: 'array',
  description:
    'No two texts, or rows of texts, say the same; letter case and space do not count, nor do texts without letters.',
  argument: { const: true },
  check(items: readonly (string | readonly string[])[]): Hit[] {
    const first = new Map<string, number>();
    return items.flatMap((item, index): Hit[] => {
      const text = comparable(item);
      const earlier = first.get(text);
      if (earlier !== undefined) return [{ pointer: `/${index}`, earlier: earlier + 1, number: index + 1 }];
      if (/[\p{L}\p{N}]/u.test(text)) first.set(text, index);
      return [];
    });
  },
};

const comparable = (item: string | readonly string[]): string =>
  (typeof item === 'string' ? [item] : item)
    .map((text) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase())
    .join('\n');
