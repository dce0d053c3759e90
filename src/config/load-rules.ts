import { readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Rule } from '../generated/rule.ts';
import type { DataFile } from '../text/data-file.ts';
import { matchesGlob } from './glob.ts';
import { readDataFile } from './read-data-file.ts';
import { validateRule } from './validate-rule.ts';

/** The project's own rules, and the files read for them; a faulty one has `problems`. */
export interface LoadedRules {
  readonly rules: readonly Rule[];
  readonly files: readonly DataFile[];
}

/** Loads the rule files that a configuration's `customRules` match. */
export async function loadRules(configPath: string, globs: readonly string[]): Promise<LoadedRules> {
  const rules: Rule[] = [];
  const files: DataFile[] = [];
  for (const path of matchingFiles(dirname(configPath), globs)) {
    const { file, rule } = await validateRule(await readDataFile(path));
    files.push(file);
    if (rule) rules.push(rule);
  }
  return { rules, files };
}

/** More files than this are not looked at: globs belong on a folder of rules. */
const MOST_FILES = 20_000;

/** Files that match, in order; links, hidden folders and installed packages are not followed. */
function matchingFiles(folder: string, globs: readonly string[]): string[] {
  const found: string[] = [];
  const open = [...new Set(globs.map((glob) => join(folder, ...fixedFolders(glob))))];
  let seen = 0;
  for (let at = open.pop(); at !== undefined && seen < MOST_FILES; at = open.pop()) {
    for (const entry of entriesOf(at)) {
      seen++;
      const path = join(at, entry.name);
      const name = relative(folder, path).split(sep).join('/');
      if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') open.push(path);
      else if (entry.isFile() && globs.some((glob) => matchesGlob(glob, name))) found.push(path);
    }
  }
  return [...new Set(found)].sort();
}

/** Folders of a glob before its first wildcard. */
function fixedFolders(glob: string): string[] {
  const folders = glob.split('/').slice(0, -1);
  const first = folders.findIndex((name) => /[*?{]/.test(name));
  return first < 0 ? folders : folders.slice(0, first);
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
