import { visible } from './visible.ts';

/**
 * Text for one line of Markdown, table cells included, that a renderer shows as it is: no markup, no HTML, no link,
 * and nobody is notified by an `@name`.
 */
export function encodeMarkdown(text: string): string {
  return visible(text)
    .replaceAll(/[\\`*_{}[\]<>|#~!$&]/g, '\\$&')
    .replaceAll(LINK_OR_NAME, (start) => `${start}<!-- -->`);
}

/** What renderers turn into links after reading, escaped or not: only something in between keeps it apart. */
const LINK_OR_NAME = /@|:(?=\/\/)|www(?=\.)/gi;
