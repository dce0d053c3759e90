import { escapeMarkup } from '../escape-markup.ts';
import { visible } from '../visible.ts';

/** Text for an element's content or a quoted attribute; line ends and tabs are kept, other control characters made visible. */
export function encodeHtml(text: string): string {
  return escapeMarkup(text.replaceAll(/[^\n\t]+/g, visible));
}

/** An address that a reader may follow from the report; undefined for any other, such as a script or a local file. */
export function safeUrl(url: string): string | undefined {
  return /^(?:https?:\/\/|mailto:)/i.test(url) ? encodeHtml(url) : undefined;
}
