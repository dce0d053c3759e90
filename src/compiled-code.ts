import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Script } from 'node:vm';
import { cacheFolder } from './cli/cache-folder.ts';

/** A file of the program as it was read. */
export interface LoadedScript {
  readonly source: string;
  readonly script: Script;
}

/** What V8 compiled a file of the program to: from the build, else from an earlier run; undefined when there is none. */
export function readCompiledCode(file: string, source: string): Buffer | undefined {
  return readQuietly(isBuilt(file) ? builtCodePath(file) : keptCodePath(file, source));
}

/**
 * Keeps what this run has compiled, for the next one. The build leaves code for the version of V8 that it ran with; code
 * of another one is of no use. Code that cannot be kept is no fault.
 */
export function keepCompiledCode(scripts: ReadonlyMap<string, LoadedScript>): void {
  for (const [file, { source, script }] of scripts) {
    if (isBuilt(file)) return;
    // Code that was there and refused was compiled with other flags: it is not written again with each of them.
    if (script.cachedDataRejected === undefined) writeQuietly(keptCodePath(file, source), script);
  }
}

/** Where the build leaves the code, beside the file. */
export const builtCodePath = (file: string): string => `${file}.${VERSION}.code`;

/** Whether the build left code for this version of V8. What it did not compile is seldom needed: nothing else is looked for. */
const isBuilt = (file: string): boolean => existsSync(builtCodePath(join(dirname(file), 'program.js')));

const VERSION = `${process.versions.v8}-${process.arch}`;

/** V8 compares the length of the source only: code of another build would run in place of this one. */
function keptCodePath(file: string, source: string): string {
  return join(cacheFolder(), 'compiled', `${basename(file)}.${hash('sha256', source).slice(0, 32)}.${VERSION}.code`);
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
