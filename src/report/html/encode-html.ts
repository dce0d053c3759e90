import { visible } from '../visible.ts';

/** Text for an element's content or a quoted attribute; line ends and tabs are kept, other control characters made visible. */
export function encodeHtml(text: string): string {
  return text.replaceAll(/[^\n\t]+/g, visible).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** An address that a reader may follow from the report; undefined for any other, such as a script or a local file. */
export function safeUrl(url: string): string | undefined {
  return /^(?:https?:\/\/|mailto:)/i.test(url) ? encodeHtml(url) : undefined;
}
