import { readFileSync, statSync } from 'node:fs';
import { decode } from '../text/decode.ts';
import type { Failure } from './failure.ts';
import { reasonOf } from './resolve-path.ts';

/** Bytes of a document as text. */
export interface Document {
  readonly kind: 'document';
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly bom: string;
}

export type Unread = { readonly kind: 'unread'; readonly failure: Failure };

/** Documents are at most this large, in bytes. */
export const MAX_SIZE = 2 ** 20;

/** A file's text, or why there is none. */
export function readDocument(path: string, limit: number): Document | Unread {
  const bytes = readBytes(path, limit);
  return bytes instanceof Uint8Array ? decodeDocument(bytes, limit) : bytes;
}

/** A file's bytes, or why it is not read: its size is looked at first. */
export function readBytes(path: string, limit: number): Uint8Array | Unread {
  try {
    const { size } = statSync(path);
    return size > limit ? tooLarge(size, limit) : readFileSync(path);
  } catch (error) {
    return { kind: 'unread', failure: { kind: 'unreadable', reason: reasonOf(error) } };
  }
}

export function decodeDocument(bytes: Uint8Array, limit: number): Document | Unread {
  if (bytes.length > limit) return tooLarge(bytes.length, limit);
  const decoded = decode(bytes);
  if (decoded.kind !== 'text') return { kind: 'unread', failure: { kind: 'encoding', problem: decoded } };
  return { kind: 'document', bytes, text: decoded.text, bom: decoded.bom };
}

const tooLarge = (bytes: number, limit: number): Unread => ({
  kind: 'unread',
  failure: { kind: 'too-large', bytes, limit },
});
