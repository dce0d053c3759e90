import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/**
 * The folder that a path's links must not leave and whose .gitignore files count: the repository that holds it, else the
 * working folder, else its own folder.
 */
export function findRoot(absolute: string, cwd: string): string {
  const folder = dirname(absolute);
  return findRepository(absolute) ?? (isInside(cwd, absolute) ? cwd : folder);
}

/** The folder of the repository that holds a path, undefined when none does. */
export const findRepository = (absolute: string): string | undefined =>
  foldersUpFrom(absolute).find((ancestor) => existsSync(join(ancestor, '.git')));

/** True for the folder itself and everything below it. Compares names only. */
export function isInside(folder: string, absolute: string): boolean {
  const way = relative(folder, absolute);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The folders from the root down to the one that holds a path inside it. */
export function foldersBetween(root: string, absolute: string): string[] {
  const folders = [root];
  let folder = root;
  for (const name of relative(root, dirname(absolute)).split(sep)) {
    if (name === '') continue;
    folder = join(folder, name);
    folders.push(folder);
  }
  return folders;
}

/** A path as reports show it: from the working folder, with forward slashes; absolute when it was named so from outside. */
export function shownPath(absolute: string, cwd: string, argument: string): string {
  const path = pathFrom(cwd, absolute) ?? (isAbsolute(argument) ? absolute : relative(cwd, absolute) || '.');
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** The way to a path inside a folder; both are normal. `relative` would take a tenth of the time of a run in which nothing changed. */
function pathFrom(folder: string, absolute: string): string | undefined {
  if (absolute.startsWith(folder + sep)) return absolute.slice(folder.length + 1);
  return isInside(folder, absolute) ? relative(folder, absolute) || '.' : undefined;
}

/** The path itself, which may be a folder, and every folder above it. */
function foldersUpFrom(absolute: string): string[] {
  const folders = [absolute];
  for (let folder = absolute; dirname(folder) !== folder; folder = dirname(folder)) folders.push(dirname(folder));
  return folders;
}
