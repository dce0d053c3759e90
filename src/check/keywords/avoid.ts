import type { Prose } from '../../generated/brief.ts';
import { maskedText } from '../../text/masked-text.ts';
import { matchesOf } from '../../text/matches.ts';
import { remembered } from '../../text/remembered.ts';
import type { Hit, Keyword } from '../keyword.ts';

/** Texts that running text must not hold. */
export const avoid: Keyword = {
  name: 'avoid',
  type: 'array',
  argument: { type: 'array', items: { type: 'string', minLength: 1 } },
  description:
    'Texts that no prose holds, as whole words; capitals count where the text has some, and “…” stands for all up to the mark after it.',
  check(proses: readonly Prose[], texts: readonly string[]): Hit[] {
    if (texts.length === 0) return [];
    const usesIn = usesInProse(texts);
    return proses.flatMap((prose, i) =>
      usesIn(prose).map(({ index, 0: actual }) => ({ pointer: `/${i}/text`, index, length: actual.length, actual })),
    );
  },
};

const usesInProse = remembered((texts: readonly string[]) => {
  const pattern = patternOf(texts);
  return remembered((prose: Prose) => matchesOf(pattern, maskedText(prose)));
});

/** One pattern for all texts, the longest first. */
function patternOf(texts: readonly string[]): RegExp {
  const alternatives = texts.toSorted((a, b) => b.length - a.length).map(alternativeOf);
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
}

function alternativeOf(text: string): string {
  const anyCase = text === text.toLowerCase();
  const [first = '', ...rest] = text.split('…');
  const literal = (part: string): string => [...part].map((character) => characterOf(character, anyCase)).join('');
  const upTo = (part: string): string => `[^\\n${escapeCharacter(part.charAt(0))}]{0,${LONGEST_REST}}${literal(part)}`;
  return literal(first) + rest.map(upTo).join('');
}

const LONGEST_REST = 200;

function characterOf(character: string, anyCase: boolean): string {
  if (/\s/u.test(character)) return '\\s+';
  const upper = character.toUpperCase();
  return anyCase && upper !== character && upper.length === 1 ? `[${character}${upper}]` : escapeCharacter(character);
}

const escapeCharacter = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
