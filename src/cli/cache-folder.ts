import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The user's own folder for what can be made again. */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME } = process.env;
  const folder = XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(homedir(), '.cache');
  return join(folder, 'brieflint');
}
