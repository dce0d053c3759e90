import type { Line } from './lines.ts';
import { keyOf } from './title-words.ts';

/** A table of contents made of links to anchors of the document. */
export interface Contents {
  /** Depth of an entry by the key of its anchor, from 0. */
  readonly depths: ReadonlyMap<string, number>;
  /** Line of the first entry. */
  readonly first: number;
}

const FEWEST_ENTRIES = 3;

/** The first list of anchor links that is long enough to be a table of contents. */
export function findContents(lines: readonly Line[]): Contents | undefined {
  const depths = new Map<string, number>();
  const indents: number[] = [];
  let first = -1;
  for (const { index, text } of lines) {
    const entry = ENTRY.exec(text);
    if (!entry) {
      if (depths.size >= FEWEST_ENTRIES && text.trim() !== '') break;
      continue;
    }
    const [, indent = '', anchor = ''] = entry;
    while ((indents.at(-1) ?? -1) >= indent.length) indents.pop();
    indents.push(indent.length);
    if (first < 0) first = index;
    depths.set(keyOf(anchor), indents.length - 1);
  }
  return depths.size >= FEWEST_ENTRIES ? { depths, first } : undefined;
}

const ENTRY = /^([ \t]*)(?:[-*+]|\d{1,2}[.)])[ \t]+\[[^\]]+\]\(#([^()\s]+)\)/;
