import { writeFile } from 'node:fs/promises';
import { devNull } from 'node:os';
import { resolve } from 'node:path';
import { builtCodePath } from '../compiled-code.ts';
import { loadProgram } from '../load-program.ts';

/** Checks the fixtures with the program, so that V8 compiles what a check needs, and writes the compiled code beside it. */
export async function compileProgram(path: string): Promise<void> {
  const { program, scripts } = loadProgram(resolve(path));
  const check = ['check', '--no-cache', '--fail-on', 'never', '--output-file', devNull];
  for (const format of ['text', 'pretty']) await program.run([...check, 'fixtures/briefs', '--format', format]);
  // With front matter, and with a configuration.
  await program.run([...check, 'fixtures/infer', '--config', 'fixtures/configs/good/base/house.yaml']);
  for (const [file, { script }] of scripts) await writeFile(builtCodePath(file), script.createCachedData());
}
