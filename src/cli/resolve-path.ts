import { existsSync, lstatSync, realpathSync, statSync, type Stats } from 'node:fs';
import type { Failure } from './failure.ts';
import { isInside } from './root.ts';

/** What stands at a path once links are followed, or why it cannot be checked. */
export type Resolved =
  { kind: 'file' | 'folder'; real: string; isLink: boolean } | { kind: 'failure'; failure: Failure };

/** Follows the links of a path. One that leads out of the root is refused: a stranger's repository chose where it leads. */
export function resolvePath(absolute: string, root: string): Resolved {
  try {
    const real = realpathSync.native(absolute);
    if (!isInside(realpathSync.native(root), real)) return failed({ kind: 'outside-root', target: real });
    const stats = statSync(real);
    if (stats.isFile()) return { kind: 'file', real, isLink: isLink(absolute) };
    if (stats.isDirectory()) return { kind: 'folder', real, isLink: isLink(absolute) };
    return failed({ kind: 'not-a-file', type: typeOf(stats) });
  } catch (error) {
    return failed(failureOf(error, absolute));
  }
}

/** The words for an error of the file system. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? code;
}

export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return String(error);
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  ELOOP: 'it is a link that leads back to itself',
  EMFILE: 'too many open files',
  ENOENT: 'it is gone',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  EIO: 'the disk reports an error',
  EEXIST: 'something of this name is there',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a folder above it is a file',
  EFBIG: 'it would be larger than allowed',
};

const failed = (failure: Failure): Resolved => ({ kind: 'failure', failure });

function failureOf(error: unknown, absolute: string): Failure {
  const code = codeOf(error);
  if (isMangled(absolute)) return NOT_UTF_8;
  if (code === 'ENOENT' && isLink(absolute)) return { kind: 'unreadable', reason: 'it is a link to nothing' };
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return { kind: 'not-found' };
  return { kind: 'unreadable', reason: reasonOf(error) };
}

/** True where Node has replaced bytes of a name that are not UTF-8: nothing can be opened by the new name. */
export const isMangled = (path: string): boolean => path.includes('\uFFFD') && !existsSync(path);

export const NOT_UTF_8: Failure = { kind: 'unreadable', reason: 'its name is not UTF-8' };

function isLink(absolute: string): boolean {
  return lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function typeOf(stats: Stats): string {
  if (stats.isFIFO()) return 'named pipe';
  if (stats.isSocket()) return 'socket';
  return 'device';
}
