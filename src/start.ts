#!/usr/bin/env node
import module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Program, loadProgram } from './load-program.ts';

const path = join(import.meta.dirname, 'program.js');
void start().run(process.argv.slice(2));

/** Starts from compiled code: Node's own from 22.1 on, before that what the build has left beside the program. */
function start(): Program {
  if (!canKeepCode(module)) return loadProgram(path).program;
  module.enableCompileCache();
  return createRequire(path)(path);
}

/** The types are those of Node 20. */
function canKeepCode(builtin: object): builtin is { enableCompileCache(): void } {
  return 'enableCompileCache' in builtin;
}
