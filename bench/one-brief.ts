import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brief, flawed } from './briefs.ts';
import { WITHOUT_WORDS, bareNode, brieflint, cspell, markdownlint } from './commands.ts';
import { writeBriefs } from './corpus.ts';
import { type Run, compare } from './measure.ts';

/** One brief of 5 KB, whole processes: by name. */
export function measureOneBrief(scratch: string, rounds: number): Promise<Map<string, Run>> {
  const folder = writeBriefs(scratch, 1);
  const clean = join(folder, 'brief-0.md');
  const withFindings = join(scratch, 'flawed.md');
  writeFileSync(withFindings, flawed(brief(0)));
  const commands = [
    bareNode,
    brieflint('brieflint', clean, []),
    brieflint('brieflint, flattened and misspelt', withFindings, []),
    brieflint('brieflint, no words', clean, WITHOUT_WORDS),
    markdownlint(folder),
    cspell(folder),
  ];
  return compare(commands, rounds);
}
