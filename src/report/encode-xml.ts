import { COMMAND_INSIDE, visible } from './visible.ts';

/** Text for an attribute or element of XML 1.0, which knows no way to write most control characters: they are made visible. */
export function encodeXml(text: string): string {
  return visible(text)
    .replaceAll(/[&<>"'\uFFFE\uFFFF]/g, (character) => ENTITIES[character] ?? '\uFFFD')
    .replaceAll(COMMAND_INSIDE, '$1&#91;');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
