import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Script } from 'node:vm';
import { cacheFolder } from './cli/cache-folder.ts';

/** What V8 compiled a file of the program to: from the build, else from an earlier run; undefined when there is none. */
export function readCompiledCode(file: string): Buffer | undefined {
  return readQuietly(isBuilt(file) ? builtCodePath(file) : keptCodePath(file));
}

/**
 * Keeps what this run has compiled, for the next one. The build leaves code for the version of V8 that it ran with; code
 * of another one is of no use. Code that cannot be kept is no fault.
 */
export function keepCompiledCode(scripts: ReadonlyMap<string, Script>): void {
  for (const [file, script] of scripts) {
    if (isBuilt(file)) return;
    // Code that was there and refused was compiled with other flags: it is not written again with each of them.
    if (script.cachedDataRejected === undefined) writeQuietly(keptCodePath(file), script);
  }
}

/** Where the build leaves the code, beside the file. */
export const builtCodePath = (file: string): string => `${file}.${VERSION}.code`;

/** Whether the build left code for this version of V8. What it did not compile is seldom needed: nothing else is looked for. */
const isBuilt = (file: string): boolean => existsSync(builtCodePath(join(dirname(file), 'program.js')));

const VERSION = `${process.versions.v8}-${process.arch}`;

/** V8 compares the length of the source only, so the name tells builds apart, as far as their time and size do. */
function keptCodePath(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return join(cacheFolder(), 'compiled', `${basename(file)}.${size}.${mtimeMs}.${VERSION}.code`);
}

function readQuietly(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function writeQuietly(path: string, script: Script): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, script.createCachedData(), { flag: 'wx', mode: 0o600 });
    renameSync(temporary, path);
  } catch {
    // The folder cannot be written to.
  }
}
