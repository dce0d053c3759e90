import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LARGEST_FILE } from './read-data.ts';

/** Names of configuration files, the first found in a folder winning. */
const NAMES = [
  ...['yaml', 'yml', 'json', 'jsonc', 'toml'].map((extension) => `brieflint.config.${extension}`),
  '.brieflintrc',
  ...['yaml', 'yml', 'json', 'toml'].map((extension) => `.brieflintrc.${extension}`),
  'package.json',
];

/** True for a name that a configuration file may have, `package.json` included. */
export const isConfigName = (name: string): boolean => NAMES.includes(name);

/**
 * The configuration file for documents in a folder: in the folder or above it, up to the repository's root.
 * Synchronous on purpose: a dozen missing files cost a tenth of what the thread pool needs for them.
 */
export function findConfig(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const name = NAMES.find((one) => isConfig(join(at, one), one));
    if (name !== undefined) return join(at, name);
    if (dirname(at) === at || exists(join(at, '.git'))) return undefined;
  }
}

/** The folder that a configuration's paths may not leave: the repository's root, or else the file's own folder. */
export const boundaryOf = (configPath: string): string => repositoryOf(configPath) ?? dirname(configPath);

/** The root of the repository that a file lies in. */
export function repositoryOf(path: string): string | undefined {
  for (let at = dirname(path); ; at = dirname(at)) {
    if (exists(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

function isConfig(path: string, name: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return false;
  return name !== 'package.json' || (stats.size <= LARGEST_FILE && hasSection(readFileSync(path, 'utf8')));
}

/** Whether a package.json has a `brieflint` section; a broken one is not our business. */
function hasSection(text: string): boolean {
  if (!text.includes('"brieflint"')) return false;
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && Object.hasOwn(data, 'brieflint');
  } catch {
    return false;
  }
}

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;
