import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { reasonOf } from './resolve-path.ts';

export type Written = { kind: 'written' } | { kind: 'refused'; reason: string };

/**
 * Replaces a file's bytes at one stroke: whatever happens, it holds all of the old bytes or all of the new ones.
 * Refuses when it is not exactly the file that was read, and keeps its mode and owner; extended attributes are lost.
 * Synchronous on purpose: with a handler installed, a signal waits until no temporary file is left.
 */
export function replaceFile(path: string, before: Uint8Array, after: Uint8Array): Written {
  let temporary: string | undefined;
  try {
    const stats = lstatSync(path);
    const refusal = refusalOf(stats) ?? refusalOfAccess(path);
    if (refusal) return { kind: 'refused', reason: refusal };
    temporary = join(dirname(path), `.brieflint-${randomBytes(6).toString('hex')}.tmp`);
    writeTemporary(temporary, after, stats);
    if (!readFileSync(path).equals(before)) return { kind: 'refused', reason: 'it has changed since it was read' };
    renameSync(temporary, path);
    temporary = undefined;
    syncFolder(dirname(path));
    return { kind: 'written' };
  } catch (error) {
    return { kind: 'refused', reason: reasonOf(error) };
  } finally {
    if (temporary !== undefined) removeQuietly(temporary);
  }
}

/** Removes what a killed run left in a folder; younger files may belong to a run that is under way. */
export function removeStaleTemporaries(folder: string, now: number): void {
  for (const name of namesIn(folder)) {
    if (!/^\.brieflint-[0-9a-f]{12}\.tmp$/.test(name)) continue;
    const path = join(folder, name);
    const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - modified > HOUR) removeQuietly(path);
  }
}

const HOUR = 3_600_000;

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function refusalOf(stats: Stats): string | undefined {
  if (stats.isSymbolicLink()) return 'it is a link; name the file that it leads to';
  if (!stats.isFile()) return 'it is not a regular file';
  // A rename would part the names: the others would keep the old text.
  if (stats.nlink > 1) return 'it has other names (hard links)';
  return undefined;
}

/** A rename asks the folder's permission, not the file's, so a read-only file has to be asked about; the superuser may write any. */
function refusalOfAccess(path: string): string | undefined {
  try {
    closeSync(openSync(path, 'r+'));
  } catch {
    return 'it is read-only';
  }
  return undefined;
}

function writeTemporary(path: string, bytes: Uint8Array, like: Stats): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    chownQuietly(file, like);
    fchmodSync(file, like.mode & 0o7777);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Only the superuser may give a file away; for everybody else the owner is right already, or cannot be kept. */
function chownQuietly(file: number, like: Stats): void {
  try {
    fchownSync(file, like.uid, like.gid);
  } catch {
    // The file then belongs to whoever runs the fix, as after any editor's save.
  }
}

/** Makes the rename itself survive a power cut. Not every system can open a folder. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    fsyncSync(folder);
    closeSync(folder);
  } catch {
    // The file is whole either way.
  }
}

/** Removes a file if it is there and may be removed. */
export function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Gone already, or not ours to remove.
  }
}
