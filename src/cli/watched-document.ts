import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { isConfigName } from '../config/find-config.ts';
import type { LintResult } from '../generated/report.ts';
import type { Settled } from './check-found.ts';
import type { FoundFile } from './discover.ts';
import { readDocument } from './document.ts';
import { type LinkedFiles, isUpToDate } from './linked-files.ts';

/** A document as it was last checked. */
export interface WatchedDocument {
  readonly file: FoundFile;
  readonly result: LintResult;
  readonly links: LinkedFiles;
  /** Of its text after fixes; undefined when it was not read. */
  readonly fingerprint: string | undefined;
}

export const asWatched = ({ file, result, links, text }: Settled): WatchedDocument => ({
  file,
  result,
  links,
  fingerprint: text === undefined ? undefined : fingerprintOf(text),
});

/**
 * Whether a file has to be checked again: because it holds another text than after the last check, which a fix of ours is
 * part of, or because a file that it links to has come or gone. `limit` is the size in bytes up to which it is read.
 */
export function isDue(
  file: FoundFile,
  last: WatchedDocument | undefined,
  changed: ReadonlySet<string>,
  limit: number,
): boolean {
  if (!last || !isUpToDate(last.links, file.path)) return true;
  if (!changed.has(file.absolute)) return false;
  const now = readDocument(file.absolute, limit);
  return now.kind === 'unread' || fingerprintOf(now.text) !== last.fingerprint;
}

/** Whether some of the changed paths are no documents that are known and still there. */
export const comesOrGoes = (changed: ReadonlySet<string>, known: ReadonlyMap<string, WatchedDocument>): boolean =>
  [...changed].some((path) => !known.has(path) || !existsSync(path));

/** Whether some of the changed paths may say how documents are checked; `read` are the files that did. */
export function changesSettings(changed: ReadonlySet<string>, read: readonly string[]): boolean {
  // A rule or contract is added beside another one.
  const places = new Set(read.map(placeOf));
  return [...changed].some((path) => {
    const name = basename(path);
    return read.includes(path) || isConfigName(name) || name === '.gitignore' || places.has(placeOf(path));
  });
}

const placeOf = (path: string): string => `${dirname(path)}/*${extname(path)}`;

const fingerprintOf = (text: string): string => hash('sha256', text);
