import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { nearest } from '../text/nearest.ts';
import type { Failure } from './failure.ts';
import type { Gitignore } from './gitignore.ts';
import { resolvePath } from './resolve-path.ts';
import { findRoot, foldersBetween, shownPath } from './root.ts';
import type { Found } from './walk.ts';

export interface FoundFile {
  /** As reports show it. */
  readonly path: string;
  readonly absolute: string;
}

export interface Discovery {
  /** Each file once, in the order of the arguments; those of a folder or glob sorted by name. */
  readonly files: readonly FoundFile[];
  readonly failures: readonly PathFailure[];
}

export interface PathFailure {
  readonly path: string;
  readonly failure: Failure;
}

export interface DiscoverOptions {
  readonly cwd: string;
  /** Leave out what the .gitignore files of a repository leave out. */
  readonly gitignore: boolean;
}

/** The documents that arguments name: files, folders (their .md and .markdown files) and globs. Never throws. */
export async function discover(paths: readonly string[], options: DiscoverOptions): Promise<Discovery> {
  // By real path: a file with two names, or named twice, is one document. Its own name goes before that of a link.
  const files = new Map<string, FoundFile & { isLink: boolean }>();
  const failures: PathFailure[] = [];
  for (const path of paths) {
    const shown = (absolute: string): string => shownPath(absolute, options.cwd, path);
    for (const found of await lookUp(path, options)) {
      if (found.kind === 'failure') {
        failures.push({ path: shown(found.absolute), failure: found.failure });
      } else if (files.get(found.real)?.isLink ?? true) {
        files.set(found.real, { path: shown(found.absolute), absolute: found.absolute, isLink: found.isLink });
      }
    }
  }
  return { files: Array.from(files.values(), ({ path, absolute }) => ({ path, absolute })), failures };
}

async function lookUp(argument: string, options: DiscoverOptions): Promise<Found[]> {
  const absolute = resolve(options.cwd, argument);
  const fail = (failure: Failure): Found[] => [{ kind: 'failure', absolute, failure }];
  const root = findRoot(absolute, options.cwd);
  const resolved = resolvePath(absolute, root);
  if (resolved.kind === 'failure') {
    if (resolved.failure.kind !== 'not-found') return fail(resolved.failure);
    return (await lookUpGlob(argument, options)) ?? fail(notFound(absolute, argument));
  }
  const gitignore = options.gitignore ? await gitignoreFor(absolute, root, resolved.kind) : undefined;
  const by = gitignore?.ignoredOnTheWayTo(absolute, resolved.kind === 'folder');
  if (by) return fail({ kind: 'ignored', by: shownPath(by, options.cwd, argument) });
  if (resolved.kind === 'file') return [{ ...resolved, kind: 'file', absolute }];
  const { isMarkdownName, walk } = await import('./walk.ts');
  const found = [...walk(absolute, { root, real: resolved.real, gitignore, wants: isMarkdownName })];
  return found.length > 0 ? sorted(found) : fail({ kind: 'no-documents', glob: false });
}

/** Undefined when the argument is no glob. */
async function lookUpGlob(argument: string, options: DiscoverOptions): Promise<Found[] | undefined> {
  if (!/[*?{]/.test(argument)) return undefined;
  const { parseGlob } = await import('./glob.ts');
  const glob = parseGlob(argument);
  const absolute = resolve(options.cwd, argument);
  const fail = (failure: Failure): Found[] => [{ kind: 'failure', absolute, failure }];
  if (glob.kind === 'literal') return undefined;
  if (glob.kind === 'refused') return fail({ kind: 'bad-glob', reason: glob.reason });
  const base = resolve(options.cwd, glob.base);
  const root = findRoot(base, options.cwd);
  const folder = resolvePath(base, root);
  if (folder.kind !== 'folder') return fail({ kind: 'no-documents', glob: true });
  const gitignore = options.gitignore ? await gitignoreFor(base, root, 'folder') : undefined;
  const { walk } = await import('./walk.ts');
  const wants = (file: string): boolean => glob.matches(relative(base, file).split(sep).join('/'));
  const found = [...walk(base, { root, real: folder.real, gitignore, wants })];
  return found.length > 0 ? sorted(found) : fail({ kind: 'no-documents', glob: true });
}

/** A single file with no .gitignore above it, the commonest run of all, is spared the library. */
async function gitignoreFor(absolute: string, root: string, kind: 'file' | 'folder'): Promise<Gitignore | undefined> {
  const mayBeIgnored =
    kind === 'folder' || foldersBetween(root, absolute).some((folder) => existsSync(join(folder, '.gitignore')));
  if (!mayBeIgnored) return undefined;
  const { createGitignore } = await import('./gitignore.ts');
  return createGitignore(root);
}

function notFound(absolute: string, argument: string): Failure {
  const folder = dirname(absolute);
  const name = nearest(basename(absolute), namesIn(folder));
  return name === undefined ? { kind: 'not-found' } : { kind: 'not-found', nearest: join(dirname(argument), name) };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** By code units, so that the order is the same in every locale. */
function sorted(found: Found[]): Found[] {
  return found.sort((a, b) => (a.absolute < b.absolute ? -1 : 1));
}
