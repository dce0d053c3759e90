#!/usr/bin/env node
import { join } from 'node:path';
import { errorLine } from './cli/error-line.ts';
import { print, printError } from './cli/streams.ts';
import { keepCompiledCode } from './compiled-code.ts';
import { loadProgram } from './load-program.ts';
import { VERSION } from './version.ts';

const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) printVersion();
else void start();

/** The version, without the program: it takes as long to load as bare Node. */
function printVersion(): void {
  try {
    print(`${VERSION}\n`);
  } catch (error) {
    process.exitCode = 2;
    printError(errorLine(error));
  }
}

/** Runs the program. A check compiles most of what later runs need, so what it has compiled is kept. */
async function start(): Promise<void> {
  const { program, scripts } = loadProgram(join(import.meta.dirname, 'program.js'));
  if ((await program.run(argv)) === 'check') keepCompiledCode(scripts);
}
