import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from './failure.ts';
import type { Gitignore } from './gitignore.ts';
import { NOT_UTF_8, isMangled, reasonOf, resolvePath } from './resolve-path.ts';

export interface WalkOptions {
  readonly root: string;
  /** The folder's own path once links are followed. */
  readonly real: string;
  readonly gitignore: Gitignore | undefined;
  /** Whether a file is wanted, by its absolute path. */
  wants(absolute: string): boolean;
}

/** A document, or what stands in its place. */
export type Found =
  | { kind: 'file'; absolute: string; real: string; isLink: boolean }
  | { kind: 'failure'; absolute: string; failure: Failure };

/**
 * The wanted files below a folder, in no particular order. Hidden folders, node_modules and ignored ones are left out;
 * links to folders are not followed, so a loop of links cannot trap it.
 */
export function* walk(start: string, options: WalkOptions): Generator<Found> {
  const folders = [start];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const listing = list(folder);
    if (!Array.isArray(listing)) {
      yield { kind: 'failure', absolute: folder, failure: listing };
      continue;
    }
    for (const entry of listing) {
      const absolute = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (isOrdinary(entry.name) && !options.gitignore?.ignoredBy(absolute, true)) folders.push(absolute);
      } else if (options.wants(absolute) && !options.gitignore?.ignoredBy(absolute, false)) {
        const found = look(entry, absolute, join(options.real, absolute.slice(start.length)), options.root);
        if (found) yield found;
      }
    }
  }
}

/** True for the names that documents have. */
export function isMarkdownName(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** False for hidden folders and installed packages, which are not looked into. */
export const isOrdinary = (folderName: string): boolean => !folderName.startsWith('.') && folderName !== 'node_modules';

function list(folder: string): Dirent[] | Failure {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return isMangled(folder) ? NOT_UTF_8 : { kind: 'unreadable', reason: reasonOf(error) };
  }
}

function look(entry: Dirent, absolute: string, real: string, root: string): Found | undefined {
  if (isMangled(absolute)) return { kind: 'failure', absolute, failure: NOT_UTF_8 };
  if (entry.isFile()) return { kind: 'file', absolute, real, isLink: false };
  const resolved = resolvePath(absolute, root);
  if (resolved.kind === 'failure') return { ...resolved, absolute };
  return resolved.kind === 'file' ? { ...resolved, kind: 'file', absolute } : undefined;
}
