#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Program, loadProgram } from './load-program.ts';

const path = fileURLToPath(new URL('program.cjs', import.meta.url));
await start().run(process.argv.slice(2));

/** Starts from compiled code: Node's own from 22.1 on, before that what the build has left beside the program. */
function start(): Program {
  if (canKeepCode(module)) {
    module.enableCompileCache();
    return createRequire(import.meta.url)(path);
  }
  return loadProgram(path, compiledCode()).program;
}

function compiledCode(): Buffer | undefined {
  try {
    return readFileSync(`${path}.code`);
  } catch {
    return undefined;
  }
}

/** The types are those of Node 20. */
function canKeepCode(builtin: object): builtin is { enableCompileCache(): void } {
  return 'enableCompileCache' in builtin;
}
