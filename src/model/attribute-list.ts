/** Ids in the attribute lists of kramdown and Pandoc, which Markdown reads as text: `{#costs}`, `{: #costs .wide }`. */
export function attributeIds(text: string): string[] {
  if (!text.includes('{')) return [];
  return [...text.matchAll(ATTRIBUTE_LIST)].flatMap(([list]) => [...list.matchAll(ID)].map(([, id = '']) => id));
}

/** Length of a heading's text without the attribute list at its end. */
export function lengthWithoutAttributes(text: string): number {
  if (!text.trimEnd().endsWith('}')) return text.length;
  const open = text.lastIndexOf('{');
  return open > 0 && /^\{:?\s*[#.]/.test(text.slice(open)) ? text.slice(0, open).trimEnd().length : text.length;
}

/** Whether a line is nothing but an attribute list: `{: .wide }`. */
export const isAttributeLine = (text: string): boolean => /^\{[:%][^{}]*\}$/.test(text.trim());

const ATTRIBUTE_LIST = /\{:?[^{}\n]*#[^{}\n]*\}/g;
const ID = /#([^\s{}#."']+)/g;
