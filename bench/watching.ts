import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brief, flawed } from './briefs.ts';
import { CLI } from './commands.ts';
import { writeBriefs } from './corpus.ts';
import { percentile } from './measure.ts';

/** Milliseconds from the end of a save to the end of the new report, for half of the saves at most. */
export async function measureWatching(scratch: string, documents: number, saves: number): Promise<number> {
  const folder = writeBriefs(scratch, documents);
  const child = spawn(process.execPath, [CLI, '--watch', folder], { stdio: ['ignore', 'ignore', 'pipe'] });
  const milliseconds: number[] = [];
  await once(child.stderr, 'data');
  for (let save = 0; save < saves; save += 1) {
    writeFileSync(join(folder, 'brief-0.md'), save % 2 === 0 ? flawed(brief(0)) : brief(0));
    const start = performance.now();
    await once(child.stderr, 'data');
    milliseconds.push(performance.now() - start);
  }
  child.kill();
  return percentile(milliseconds, 0.5);
}
