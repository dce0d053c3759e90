import type { Hit, Keyword } from '../keyword.ts';

/** What `uniform` compares, and from when on a majority is a norm. */
interface Uniform {
  readonly property: string;
  /** Value of the property → its class, in words for the message. Items with another value do not count. */
  readonly values: Readonly<Record<string, string>>;
  /** Fewest items that count. */
  readonly least: number;
  /** Most items that may differ from the norm without being meant so, as a share of those that count. */
  readonly odd: number;
  /** Classes that can be the norm. */
  readonly norms?: readonly string[];
  /** Items count only when this property is true. */
  readonly only?: string;
  /** Items with this property may differ. */
  readonly exempt?: string;
  /** The values are texts that can stand in the document, so that the norm's is what is expected. */
  readonly literal?: boolean;
  /** Norms under which the last item may differ, such as a series that closes with a full stop. */
  readonly closing?: readonly string[];
}

interface Member {
  readonly index: number;
  readonly value: string;
  readonly group: string;
}

export const uniform: Keyword = {
  name: 'uniform',
  type: 'array',
  description: 'The items agree on a property; a few that differ from a clear majority are reported once.',
  argument: {
    type: 'object',
    required: ['property', 'values', 'least', 'odd'],
    additionalProperties: false,
    properties: {
      property: { type: 'string' },
      values: { type: 'object', additionalProperties: { type: 'string' } },
      least: { type: 'integer', minimum: 2 },
      odd: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 0.5 },
      norms: { type: 'array', items: { type: 'string' } },
      closing: { type: 'array', items: { type: 'string' } },
      only: { type: 'string' },
      exempt: { type: 'string' },
      literal: { type: 'boolean' },
    },
  },
  check(items: readonly object[], argument: Uniform): Hit[] {
    const members = items.flatMap((item, index) => membersOf(item, index, argument));
    if (members.length < argument.least) return [];
    const norm = mostFrequent(members.map(({ group }) => group));
    if (norm === undefined || argument.norms?.includes(norm) === false) return [];
    const odd = members.filter(({ group, index }) => group !== norm && !mayDiffer(items, index, norm, argument));
    const [first] = odd;
    if (!first || odd.length > Math.max(1, Math.floor(members.length * argument.odd))) return [];
    const usual = mostFrequent(members.filter(({ group }) => group === norm).map(({ value }) => value));
    return [
      {
        pointer: `/${first.index}/${argument.property}`,
        ...(argument.literal && usual !== undefined && { expected: [usual] }),
        usual,
        also: odd.slice(1).map(({ index }) => `/${index}/${argument.property}`),
        odd: first.group,
        norm,
        count: odd.length,
        of: members.length,
        number: first.index + 1,
      },
    ];
  },
};

/** The last item of a series may close it; an item such as a total may have a style of its own. */
function mayDiffer(items: readonly object[], index: number, norm: string, { closing, exempt }: Uniform): boolean {
  if (closing?.includes(norm) && index === items.length - 1) return true;
  const item = items[index];
  return exempt !== undefined && item !== undefined && Object.hasOwn(item, exempt);
}

function membersOf(item: object, index: number, { property, values, only }: Uniform): Member[] {
  if (only !== undefined && Reflect.get(item, only) !== true) return [];
  const value: unknown = Reflect.get(item, property);
  if (typeof value !== 'string') return [];
  const group = Object.hasOwn(values, value) ? values[value] : undefined;
  return group === undefined ? [] : [{ index, value, group }];
}

function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: [text: string, count: number] | undefined;
  for (const entry of counts) if (best === undefined || entry[1] > best[1]) best = entry;
  return best?.[0];
}
