import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brief } from './briefs.ts';

/** A new folder below `parent` with `count` different briefs, each of so many `parts` of about 5 KB. */
export function writeBriefs(parent: string, count: number, parts = 1): string {
  const folder = mkdtempSync(join(parent, 'briefs-'));
  for (let seed = 0; seed < count; seed += 1) writeFileSync(join(folder, `brief-${seed}.md`), brief(seed, parts));
  return folder;
}
