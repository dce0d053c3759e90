import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { constructsFor } from './extensions.ts';

/** The mdast of `text` by the reference parser, with only those constructs beyond CommonMark that it can contain. */
export function parseByMicromark(text: string): Root {
  const constructs = constructsFor(text);
  return fromMarkdown(text, {
    extensions: constructs.map(({ syntax }) => syntax),
    mdastExtensions: constructs.map(({ tree }) => tree),
  });
}
