import type { Prose } from '../../generated/brief.ts';
import { maskedText } from '../../text/masked-text.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Hit, Keyword } from '../keyword.ts';

interface LooseHyphenArgument {
  /** Words that open a clause or phrase after a dash. */
  readonly openers: readonly string[];
  /** Words that end in an opener: `opt-in`. */
  readonly compounds: readonly string[];
  /** First parts that a hyphen leaves hanging: `pre-and post-war`. */
  readonly prefixes: readonly string[];
}

/** A hyphen that stands where a dash belongs: `stance-it is`. */
export const looseHyphen: Keyword = {
  name: 'looseHyphen',
  type: 'array',
  argument: {
    type: 'object',
    required: ['openers', 'compounds', 'prefixes'],
    additionalProperties: false,
    properties: Object.fromEntries(
      ['openers', 'compounds', 'prefixes'].map((name) => [name, { type: 'array', items: { type: 'string' } }]),
    ),
  },
  description: 'No prose glues a clause to a word with a hyphen, as `stance-it is`; `opt-in` and its like are words.',
  check(proses: readonly Prose[], { openers, compounds, prefixes }: LooseHyphenArgument): Hit[] {
    const words = new Set(compounds);
    const hanging = new Set(prefixes);
    const loose = hyphensBefore(openers, proses).filter(
      (use) => !words.has(use.compound) && !isSuspended(use, hanging) && !isName(use),
    );
    if (loose.length === 0) return [];
    const repeated = repeatedOf(loose);
    const dash = usualDash(proses);
    return loose
      .filter(({ compound }) => !repeated.has(compound))
      .map(({ pointer, index, before, opener }) => ({
        pointer,
        index,
        length: before.length + 1 + opener.length,
        actual: `${before}-${opener}`,
        expected: [`${before}${dash}${opener}`],
      }));
  },
};

interface HyphenUse {
  readonly pointer: string;
  /** Where `before` starts in its prose. */
  readonly index: number;
  readonly before: string;
  readonly opener: string;
  /** `before-opener` in lower case. */
  readonly compound: string;
  /** The word after the opener with its hyphens. */
  readonly after: string;
}

function hyphensBefore(openers: readonly string[], proses: readonly Prose[]): HyphenUse[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_’']|-\\p{L}{1,20}-)(\\p{L}*\\p{Ll}{3})[-‐‑](${openers.join('|')})(?=[\\s,]|[’'](?:s|re|ll|ve)\\b)\\s*([\\p{L}-]*)`,
    'gu',
  );
  return proses.flatMap((prose, i) =>
    prose.text.includes('-')
      ? matchesOf(pattern, maskedText(prose)).map(({ index, 1: before = '', 2: opener = '', 3: after = '' }) => ({
          pointer: `/${i}/text`,
          index,
          before,
          opener,
          compound: `${before}-${opener}`.toLowerCase(),
          after,
        }))
      : [],
  );
}

/** `short-and long-term`: the blank is missing, the hyphen is right. */
const isSuspended = ({ before, opener, after }: HyphenUse, prefixes: ReadonlySet<string>): boolean =>
  /^(?:and|or|to|but)$/.test(opener) && (after.includes('-') || prefixes.has(before.toLowerCase()));

/** `Chung-in Moon`: Korean, Chinese and Arabic names. */
const isName = ({ before, opener, after }: HyphenUse): boolean =>
  opener.length <= 2 && /^\p{Lu}/u.test(before) && /^\p{Lu}/u.test(after);

/** What a document writes twice is a word of its own. */
function repeatedOf(uses: readonly HyphenUse[]): Set<string> {
  const seen = new Set<string>();
  return new Set(uses.flatMap(({ compound }) => (seen.has(compound) ? [compound] : (seen.add(compound), []))));
}

/** The dash that the document sets between words: unspaced or spaced. */
function usualDash(proses: readonly Prose[]): string {
  let spaced = 0;
  let unspaced = 0;
  for (const { text } of proses) {
    spaced += text.split(' – ').length - 1;
    unspaced += text.split('—').length - 1;
  }
  return spaced > unspaced ? ' – ' : '—';
}
