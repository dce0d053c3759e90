#!/usr/bin/env node
import { join } from 'node:path';
import { print } from './cli/streams.ts';
import { keepCompiledCode } from './compiled-code.ts';
import { loadProgram } from './load-program.ts';
import { VERSION } from './version.ts';

const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) print(`${VERSION}\n`);
else void start();

/** Runs the program. A check compiles most of what later runs need, so what it has compiled is kept. */
async function start(): Promise<void> {
  const { program, scripts } = loadProgram(join(import.meta.dirname, 'program.js'));
  if ((await program.run(argv)) === 'check') keepCompiledCode(scripts);
}
