import type { Stats } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { isConfigName } from '../config/find-config.ts';
import { parseGlob } from './glob.ts';
import { resolvePath } from './resolve-path.ts';
import { findRoot, foldersBetween, isInside } from './root.ts';
import { isMarkdownName, isOrdinary } from './walk.ts';

/** Where documents may appear and change, and where files lie that say how they are checked. Paths are absolute. */
export interface WatchedPlaces {
  /** Folders that hold documents at any depth. */
  readonly trees: ReadonlySet<string>;
  /** Documents that are named one by one, there or not. */
  readonly documents: ReadonlySet<string>;
  /** Folders that hold one of these documents, or a configuration; what lies in their subfolders is no matter. */
  readonly folders: ReadonlySet<string>;
}

/** What has to be watched for the paths of the command line. */
export function watchedPlaces(paths: readonly string[], cwd: string): WatchedPlaces {
  const trees = new Set<string>();
  const documents = new Set<string>();
  const folders = new Set<string>();
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    const root = findRoot(absolute, cwd);
    const tree = treeOf(path, absolute, cwd, root);
    if (tree === undefined) documents.add(absolute);
    else trees.add(tree);
    // A configuration may be made in any of them.
    for (const folder of foldersBetween(root, tree ?? absolute)) folders.add(folder);
  }
  return { trees, documents, folders };
}

/** The folder that a path searches, itself or the base of a glob; undefined for a document. */
function treeOf(path: string, absolute: string, cwd: string, root: string): string | undefined {
  if (resolvePath(absolute, root).kind === 'folder') return absolute;
  const glob = parseGlob(path);
  return glob.kind === 'glob' && /[*?{]/.test(path) ? resolve(cwd, glob.base) : undefined;
}

/** Whether a path in or above these places is worth watching; without `stats` it is not known yet what stands there. */
export function isWatched(
  path: string,
  stats: Stats | undefined,
  { trees, documents, folders }: WatchedPlaces,
): boolean {
  const name = basename(path);
  const isSetting = isSettingName(name);
  if (documents.has(path) || trees.has(path) || folders.has(path)) return true;
  if (folders.has(dirname(path)) && isSetting && !stats?.isDirectory()) return true;
  const inTree = [...trees].some((tree) => isInside(tree, path));
  if (!inTree) return false;
  if (!stats) return isOrdinary(name) || isSetting || isMarkdownName(name);
  return stats.isDirectory() ? isOrdinary(name) : isSetting || isMarkdownName(name);
}

/** True for names of files that may say how documents are checked: configurations, contracts, rules, .gitignore. */
const isSettingName = (name: string): boolean =>
  /\.(?:ya?ml|jsonc?|toml)$/.test(name) || isConfigName(name) || name === '.gitignore';
