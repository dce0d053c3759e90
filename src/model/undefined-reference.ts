/** A reference that Markdown took for text, because its label has no definition. */
export interface UndefinedReference {
  readonly kind: 'link' | 'footnote';
  readonly label: string;
  /** Place in the text, in UTF-16 units. */
  readonly index: number;
  readonly length: number;
}

/** The references in the source of a text node: `[^label]`, `[text][label]`, and `][label]` where the text before is marked up. */
export function undefinedReferences(source: string): UndefinedReference[] {
  const found: UndefinedReference[] = [];
  for (const match of source.matchAll(REFERENCE)) {
    const [whole, footnote, link = ''] = match;
    const index = match.index;
    if (source.charAt(index - 1) === '\\') continue;
    if (footnote !== undefined) found.push({ kind: 'footnote', label: footnote, index, length: whole.length });
    else found.push({ kind: 'link', label: link, index: index + 1, length: whole.length - 1 });
  }
  return found;
}

const REFERENCE = /\[\^([\p{L}\p{N}][\p{L}\p{N}_.:*-]{0,79})\]|\]\[([^[\]\n^]{1,80})\]/gu;
