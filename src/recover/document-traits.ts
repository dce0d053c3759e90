import type { Line } from './lines.ts';
import { keyOf } from './title-evidence.ts';

/** What the whole document says about its titles. */
export interface DocumentTraits {
  /** Number of marked headings. */
  readonly marked: number;
  readonly linesPerHeading: number;
  readonly markedTitles: ReadonlySet<string>;
  /** How often a short line of text stands in the document. */
  readonly occurrences: ReadonlyMap<string, number>;
}

export function traitsOf(lines: readonly Line[]): DocumentTraits {
  const markedTitles = new Set<string>();
  const occurrences = new Map<string, number>();
  let marked = 0;
  let filled = 0;
  for (const { kind, text } of lines) {
    if (kind !== 'blank') filled++;
    if (kind === 'heading') {
      marked++;
      markedTitles.add(keyOf(text));
    } else if ((kind === 'text' || kind === 'lazy') && text.length <= 120) {
      const key = keyOf(text);
      occurrences.set(key, (occurrences.get(key) ?? 0) + 1);
    }
  }
  return { marked, linesPerHeading: filled / Math.max(1, marked), markedTitles, occurrences };
}
