import type { Root } from 'mdast';
import { parseByMicromark } from './parse/micromark.ts';

/** The mdast of a Markdown text with GFM and front matter, equal to that of remark-parse, remark-gfm and remark-frontmatter. */
export function parse(text: string): Root {
  return parseByMicromark(text);
}
