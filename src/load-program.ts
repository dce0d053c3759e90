import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** What `program.cjs` exports. */
export type Program = typeof import('./cli.ts');

/**
 * The program in the CommonJS file `path`, and the script that it is. `code` is what V8 compiled it to in an earlier run:
 * it saves most of the time that a start takes. Another version of V8 ignores it.
 */
export function loadProgram(path: string, code: Buffer | undefined): { program: Program; script: Script } {
  // The bundle is ASCII, and V8 reads one-byte text fastest.
  const source = readFileSync(path, 'latin1');
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: path,
    ...(code && { cachedData: code }),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path));
  // The bundle's entry is cli.ts.
  return { program: module.exports as Program, script };
}
