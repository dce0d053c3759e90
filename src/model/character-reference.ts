import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';

/** The text that a character reference at `&` stands for and its width in the source; undefined when it is none. */
export function decodeReference(source: string, at: number, to: number): { text: string; width: number } | undefined {
  const semicolon = source.indexOf(';', at);
  if (semicolon < 0 || semicolon >= to || semicolon - at > LONGEST) return undefined;
  const body = source.slice(at + 1, semicolon);
  const text = body.startsWith('#') ? decodeNumber(body.slice(1)) : decodeNamedCharacterReference(body);
  return text ? { text, width: semicolon - at + 1 } : undefined;
}

const LONGEST = 40;

function decodeNumber(digits: string): string | undefined {
  if (/^[xX][0-9a-fA-F]{1,6}$/.test(digits)) return decodeNumericCharacterReference(digits.slice(1), 16);
  return /^[0-9]{1,7}$/.test(digits) ? decodeNumericCharacterReference(digits, 10) : undefined;
}
