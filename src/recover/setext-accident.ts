import type { Draft } from './draft.ts';
import type { Line } from './lines.ts';

/** Text directly above `---` that was meant as text above a rule, not as a heading. */
export function recoverSetextAccidents(lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'underline' || !/^ {0,3}-+\s*$/.test(line.text)) continue;
    let first = index - 1;
    while (isTextOf(lines[first - 1], line)) first--;
    if (!isProse(lines.slice(first, index))) continue;
    for (const text of lines.slice(first, index)) text.kind = 'text';
    line.kind = 'rule';
    drafts.push({ facts: { kind: 'setext-accident' }, from: first, to: index - 1, changes: [], blanksAbove: [index] });
  }
  return drafts;
}

/** A line above that belongs to the same underlined heading; `## A` right above it is a heading of its own. */
function isTextOf(above: Line | undefined, underline: Line): boolean {
  return above?.kind === 'heading' && above.level === underline.level && !/^ {0,3}#/.test(above.text);
}

const LONGEST_TITLE = 120;

/** A heading by accident: it ends like a sentence, is as long as a paragraph, or is a block of `Label: value` lines. */
function isProse(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text.trim()).join(' ');
  return text.length > LONGEST_TITLE || /[.;,:!…]["”’)*_]*$/.test(text) || isMetadata(lines);
}

/** Several `Label: value` lines, or one whose label is bold. */
function isMetadata(lines: readonly Line[]): boolean {
  return lines.every(({ text }) => (lines.length > 1 ? LABELLED : BOLD_LABELLED).test(text));
}

const LABELLED = /^\s*(?:\*\*|__)?[\p{L} ]{2,30}:(?:\*\*|__)?\s+\S/u;
const BOLD_LABELLED = /^\s*(?:\*\*|__)[\p{L} ]{2,30}(?::(?:\*\*|__)|(?:\*\*|__):)\s+\S/u;
