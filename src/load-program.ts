import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** What `program.js` exports. */
export type Program = typeof import('./cli.ts');

/**
 * The program in the CommonJS file `path` with the files beside it that it requires. `scripts` are those read so far, by
 * path. What V8 compiled a file to in an earlier run lies beside it, see `compiledPath`: it saves most of the time that
 * a start takes. Another version of V8 ignores it.
 */
export function loadProgram(path: string): { program: Program; scripts: ReadonlyMap<string, Script> } {
  const scripts = new Map<string, Script>();
  const modules = new Map<string, { exports: unknown }>();
  const folder = dirname(path);
  const requireFromNode = createRequire(path);
  const load = (file: string): unknown => {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const script = readScript(file);
    scripts.set(file, script);
    const require = (name: string): unknown =>
      name.startsWith('./') ? load(join(folder, name)) : requireFromNode(name);
    script.runInThisContext()(module.exports, require, module, file, folder);
    return module.exports;
  };
  // The entry of the bundle is cli.ts.
  return { program: load(path) as Program, scripts };
}

/** Where the compiled code of a file is kept. */
export const compiledPath = (file: string): string => `${file}.code`;

function readScript(file: string): Script {
  // The bundle is ASCII, and V8 reads one-byte text fastest.
  const source = readFileSync(file, 'latin1');
  const code = compiledCode(file);
  return new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    ...(code && { cachedData: code }),
  });
}

function compiledCode(file: string): Buffer | undefined {
  try {
    return readFileSync(compiledPath(file));
  } catch {
    return undefined;
  }
}
