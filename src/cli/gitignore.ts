import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { foldersBetween } from './root.ts';

/** What the .gitignore files of one repository say. */
export interface Gitignore {
  /** The .gitignore file that leaves out a path inside the root, given that its folders are not left out themselves. */
  ignoredBy(absolute: string, isFolder: boolean): string | undefined;
  /** The same for a path whose folders have not been asked about. */
  ignoredOnTheWayTo(absolute: string, isFolder: boolean): string | undefined;
}

/** Reads .gitignore files from the root down, each when it is first needed. */
export function createGitignore(root: string): Gitignore {
  const rules = new Map<string, Ignore | undefined>();
  const rulesIn = (folder: string): Ignore | undefined => {
    if (!rules.has(folder)) rules.set(folder, readRules(folder));
    return rules.get(folder);
  };
  const chains = new Map<string, readonly FolderRules[]>();
  const rulesAbove = (absolute: string): readonly FolderRules[] => {
    const known = chains.get(dirname(absolute));
    if (known) return known;
    const chain = foldersBetween(root, absolute).flatMap((folder) => {
      const own = rulesIn(folder);
      return own ? [{ folder, rules: own }] : [];
    });
    chains.set(dirname(absolute), chain);
    return chain;
  };
  const ignoredBy = (absolute: string, isFolder: boolean): string | undefined => {
    let by: string | undefined;
    for (const { folder, rules: own } of rulesAbove(absolute)) {
      const verdict = own.test(pathFrom(folder, absolute, isFolder));
      if (verdict.ignored) by = join(folder, GITIGNORE);
      if (verdict.unignored) by = undefined;
    }
    return by;
  };
  const ignoredOnTheWayTo = (absolute: string, isFolder: boolean): string | undefined => {
    for (const folder of foldersBetween(root, absolute).slice(1)) {
      const by = ignoredBy(folder, true);
      if (by) return by;
    }
    return absolute === root ? undefined : ignoredBy(absolute, isFolder);
  };
  return { ignoredBy, ignoredOnTheWayTo };
}

/** A folder that has a .gitignore file, and what that says. */
interface FolderRules {
  readonly folder: string;
  readonly rules: Ignore;
}

const GITIGNORE = '.gitignore';

/** Larger files are no list of patterns; git does not follow a link either. */
const LARGEST = 256 * 1024;

function readRules(folder: string): Ignore | undefined {
  const path = join(folder, GITIGNORE);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size > LARGEST) return undefined;
  try {
    return ignore({ allowRelativePaths: true }).add(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function pathFrom(folder: string, absolute: string, isFolder: boolean): string {
  const path = relative(folder, absolute).split(sep).join('/');
  return isFolder ? `${path}/` : path;
}
