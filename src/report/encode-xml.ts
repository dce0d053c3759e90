import { escapeMarkup } from './escape-markup.ts';
import { COMMAND_INSIDE, visible } from './visible.ts';

/** Text for an attribute or element of XML 1.0, which knows no way to write most control characters: they are made visible. */
export function encodeXml(text: string): string {
  return escapeMarkup(visible(text))
    .replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll(COMMAND_INSIDE, '$1&#91;');
}
