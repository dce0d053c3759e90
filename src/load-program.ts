import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { type LoadedScript, readCompiledCode } from './compiled-code.ts';

/** What `program.js` exports. */
export type Program = typeof import('./cli.ts');

/**
 * The program in the CommonJS file `path` with the files beside it that it requires. `scripts` are those read so far, by
 * path. It starts from code that V8 compiled earlier: on Node 22 and 24 one brief takes 116 ms of processor time so, and
 * 144 with Node's own compile cache, which keeps less of what a run has compiled.
 */
export function loadProgram(path: string): { program: Program; scripts: ReadonlyMap<string, LoadedScript> } {
  const scripts = new Map<string, LoadedScript>();
  const modules = new Map<string, { exports: unknown }>();
  const folder = dirname(path);
  const requireFromNode = createRequire(path);
  const load = (file: string): unknown => {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const loaded = readScript(file);
    scripts.set(file, loaded);
    const require = (name: string): unknown =>
      name.startsWith('./') ? load(join(folder, name)) : requireFromNode(name);
    loaded.script.runInThisContext()(module.exports, require, module, file, folder);
    return module.exports;
  };
  // The entry of the bundle is cli.ts.
  return { program: load(path) as Program, scripts };
}

function readScript(file: string): LoadedScript {
  // The bundle is ASCII, and V8 reads one-byte text fastest.
  const source = readFileSync(file, 'latin1');
  const code = readCompiledCode(file, source);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    ...(code && { cachedData: code }),
  });
  return { source, script };
}
