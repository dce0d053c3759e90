/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A text made of parts of others, with some of them dropped, doubled, swapped or spoilt. */
export function mutate(seeds: readonly string[], random: () => number): string {
  const below = (count: number): number => Math.floor(random() * count);
  const pick = <T>(from: readonly T[], fallback: T): T => from[below(from.length)] ?? fallback;
  const lines = excerpt(pick(seeds, ''), below);
  if (random() < 0.5) lines.splice(below(lines.length + 1), 0, ...excerpt(pick(seeds, ''), below));
  for (let edits = below(6); edits > 0; edits--) editLines(lines, below, pick);
  const end = pick(['\n', '\n', '\n', '\n', '\r\n', '\r'], '\n');
  const text = lines.join(end) + (random() < 0.8 ? end : '');
  // Decoding leaves no mark at the start.
  return (random() < 0.5 ? text : spoil(text, below, pick)).replace(/^\uFEFF+/, '');
}

type Below = (count: number) => number;
type Pick = <T>(from: readonly T[], fallback: T) => T;

/** Short texts find more in the same time; a long one now and then finds what needs many parts. */
const FEW_LINES = 6;
const MANY_LINES = 40;

function excerpt(text: string, below: Below): string[] {
  const lines = text.split(/\r\n?|\n/);
  const start = lines.length > FEW_LINES ? below(lines.length) : 0;
  return lines.slice(start, start + 1 + below(below(30) === 0 ? MANY_LINES : FEW_LINES));
}

function editLines(lines: string[], below: Below, pick: Pick): void {
  const at = below(lines.length);
  const line = lines[at] ?? '';
  switch (below(6)) {
    case 0:
      lines.splice(at, 1);
      break;
    case 1:
      lines.splice(at, 0, line);
      break;
    case 2:
      lines.splice(at, 0, pick(LINES, ''));
      break;
    case 3:
      lines.splice(at, 1, pick(PREFIXES, '') + line);
      break;
    case 4:
      lines.splice(below(lines.length + 1), 0, ...lines.splice(at, 1));
      break;
    default:
      lines.splice(at, 2, line + (lines[at + 1] ?? ''));
  }
}

function spoil(text: string, below: Below, pick: Pick): string {
  let spoilt = text;
  for (let edits = 1 + below(4); edits > 0; edits--) {
    const at = below(spoilt.length + 1);
    const end = Math.min(spoilt.length, at + below(4));
    spoilt = spoilt.slice(0, at) + pick(PIECES, '') + spoilt.slice(end);
  }
  // Decoding lets no half of a surrogate pair through, so no text has one.
  return spoilt.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '');
}

// prettier-ignore
const LINES = [
  '', '', '---', '***', '===', '# Title', '## ', '####### x', '| a | b |', '|---|---|', '|-|', '| 1 |', '- a', '* b', '1. c', '> q', '```', '~~~ md',
  '<div>', '<!--', '-->', '[a]: /b', '[^n]: note', 'Key Findings', 'RECOMMENDATIONS', '• Cost: it grows', '– second', '##No space', 'Table 1. Costs',
  'Three risks stand out:', 'title: x', '...', '+++', '\t- tab', '    code', 'Text  ', '\u00a0', '\u2028', '- **Label:** words', '- Label – words',
];

const PREFIXES = ['- ', '* ', '> ', '# ', '## ', '  ', '    ', '\t', '1. ', '• ', '| ', '[ ] ', '\\', '- - ', '>> '];

// prettier-ignore
const PIECES = [
  '', '*', '**', '_', '`', '``', '[', ']', '](', '](x)', '![', '<', '>', '<b>', '|', ' | ', '\\', '\\|', '&amp;', '&#x110000;', '&nbsp', '~', '~~', '#', ':',
  '-', '—', '–', '…', '“', '’', '🎉', '👩‍👩‍👧', 'é', 'e\u0301', 'ß', 'İ', '中文', '\u200b', '\ufeff', '\u202e', '\u2028', '\x0b', '\x1b', '\t', '\n', '\n\n',
  '\r', '\r\n', 'teh', 'the the', 'Uphheld', 'U.S.', '$1,000', '12%', 'www.a.b', 'http://a.b', 'a@b.c', '[^1]', '[x][y]', 'Key: ', '  \n', '0'.repeat(40),
];
