import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { constructsFor } from './extensions.ts';

/**
 * The mdast of `text` by the reference parser, with only those constructs beyond CommonMark that it can contain; front
 * matter only where the text is the start of a document.
 */
export function parseByMicromark(text: string, isStart: boolean): Root {
  const constructs = constructsFor(text, isStart);
  return fromMarkdown(text, {
    extensions: constructs.map(({ syntax }) => syntax),
    mdastExtensions: constructs.map(({ tree }) => tree),
  });
}
