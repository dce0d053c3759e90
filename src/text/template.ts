import { asText, shortened } from './phrase.ts';

/**
 * Fills `{name}` placeholders; `{rows:row|rows}` writes the number with the noun that fits it. Values in quotation marks are
 * shortened as far as they make the message long. Throws on a placeholder that no fact answers: a message with a hole is a
 * defect of its rule.
 */
export function fillTemplate(template: string, fact: (name: string) => unknown): string {
  const pieces = piecesOf(template, fact);
  const full = pieces.map(({ text }) => text).join('');
  const excess = full.length - LONGEST_MESSAGE;
  if (excess <= 0) return full;
  const widest = Math.max(...pieces.map(({ text, quoted }) => (quoted ? text.length : 0)));
  const longest = Math.max(SHORTEST_VALUE, widest - excess);
  return pieces.map(({ text, quoted }) => (quoted ? shortened(text, longest) : text)).join('');
}

const LONGEST_MESSAGE = 80;
const SHORTEST_VALUE = 40;

/** A stretch of the template, or a value in its place. */
interface Piece {
  readonly text: string;
  /** Whether it is a value in quotation marks. */
  readonly quoted: boolean;
}

function piecesOf(template: string, fact: (name: string) => unknown): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: hole, 1: name = '', 2: one, 3: many, index } of template.matchAll(PLACEHOLDER)) {
    const value = fact(name);
    if (value === undefined) throw new Error(`no fact “${name}” for the message “${template}”`);
    const text = Array.isArray(value) ? value.map(asText).join(', ') : asText(value);
    const end = index + hole.length;
    pieces.push({ text: template.slice(from, index), quoted: false });
    pieces.push({
      text: one === undefined ? text : `${text} ${value === 1 ? one : many}`,
      quoted: template.charAt(index - 1) === '“' && template.charAt(end) === '”',
    });
    from = end;
  }
  return [...pieces, { text: template.slice(from), quoted: false }];
}

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9]*)(?::([^|{}]+)\|([^|{}]+))?\}/g;
