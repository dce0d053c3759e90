import type { Point } from '../generated/report.ts';
import { createSource, pointAt } from './source.ts';

/** What the bytes of a file are: text without its byte order marks, or the reason why they are none. */
export type Decoded = DecodedText | EncodingProblem;

export interface DecodedText {
  kind: 'text';
  text: string;
  /** Byte order marks before the text, which `encode` has to give back: none, one, or several where tools were chained. */
  bom: string;
}

export type EncodingProblem =
  | { kind: 'empty' }
  | { kind: 'utf-16'; byteOrder: 'little-endian' | 'big-endian' }
  | { kind: 'known-format'; format: string }
  | { kind: 'nul'; point: Point }
  | { kind: 'invalid-utf-8'; point: Point; byte: number };

/** Reads bytes as UTF-8, the only encoding accepted. Never throws and never replaces a character. */
export function decode(bytes: Uint8Array): Decoded {
  return foreignFormat(bytes) ?? decodeUtf8(bytes);
}

/** The bytes of a text in UTF-8, behind the byte order marks of the original. */
export function encode(text: string, bom: string): Uint8Array {
  return new TextEncoder().encode(bom + text);
}

const BOM = '\uFEFF';

/** First bytes of what people save or rename as `.md` by mistake. */
const SIGNATURES: readonly (readonly [format: string, signature: string])[] = [
  ['a PDF document', '%PDF-'],
  ['a Word document or another ZIP archive', 'PK\x03\x04'],
  ['an old Word document', '\xD0\xCF\x11\xE0'],
  ['a gzip archive', '\x1F\x8B'],
  ['a PNG image', '\x89PNG'],
  ['a JPEG image', '\xFF\xD8\xFF'],
];

function foreignFormat(bytes: Uint8Array): EncodingProblem | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const known = SIGNATURES.find(([, signature]) => start.startsWith(signature));
  if (known) return { kind: 'known-format', format: known[0] };
  if (start.startsWith('\xFF\xFE')) return { kind: 'utf-16', byteOrder: 'little-endian' };
  if (start.startsWith('\xFE\xFF')) return { kind: 'utf-16', byteOrder: 'big-endian' };
  // UTF-16 without a mark: the Latin letters of a text have a NUL beside them.
  if (/^(?:[\x09-\x7E]\0){4}/.test(start)) return { kind: 'utf-16', byteOrder: 'little-endian' };
  if (/^(?:\0[\x09-\x7E]){4}/.test(start)) return { kind: 'utf-16', byteOrder: 'big-endian' };
  return undefined;
}

function decodeUtf8(bytes: Uint8Array): Decoded {
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { kind: 'nul', point: pointOfByte(bytes, nul) };
  const text = decodeStrictly(bytes);
  if (text === undefined) return invalidAt(bytes, firstInvalidByte(bytes));
  const body = withoutMarks(text);
  const bom = text.slice(0, text.length - body.length);
  return /\S/.test(body) ? { kind: 'text', text: body, bom } : { kind: 'empty' };
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Parsers drop a mark and then count places from the wrong character, so none may be left. */
function withoutMarks(text: string): string {
  let start = 0;
  while (text.startsWith(BOM, start)) start++;
  return text.slice(start);
}

const decodeLossy = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function invalidAt(bytes: Uint8Array, at: number): EncodingProblem {
  return { kind: 'invalid-utf-8', point: pointOfByte(bytes, at), byte: bytes[at] ?? 0 };
}

/** Where the first malformed sequence starts: there the text, decoded with U+FFFD and encoded again, departs from the bytes. */
function firstInvalidByte(bytes: Uint8Array): number {
  const replaced = new TextEncoder().encode(decodeLossy(bytes));
  let at = 0;
  while (at < bytes.length && bytes[at] === replaced[at]) at++;
  // U+FFFD is EF BF BD, and the malformed sequence may begin with the same bytes.
  if (bytes[at - 1] === 0xef) return at - 1;
  if (bytes[at - 1] === 0xbf && bytes[at - 2] === 0xef) return at - 2;
  return at;
}

function pointOfByte(bytes: Uint8Array, at: number): Point {
  const text = withoutMarks(decodeLossy(bytes.subarray(0, at)));
  return pointAt(createSource(text), text.length);
}
