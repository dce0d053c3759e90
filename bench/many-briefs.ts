import { WITHOUT_WORDS, bareRemark, brieflint, cspell, markdownlint } from './commands.ts';
import { writeBriefs } from './corpus.ts';
import { type Run, compare, runOf } from './measure.ts';

/** Many different briefs of 5 KB, whole processes: by name. */
export async function measureManyBriefs(scratch: string, count: number, rounds: number): Promise<Map<string, Run>> {
  const folder = writeBriefs(scratch, count);
  const unchanged = brieflint('brieflint, nothing changed', folder, []);
  await compare([unchanged], 1);
  const commands = [
    bareRemark(folder),
    brieflint('brieflint', folder, ['--no-cache']),
    brieflint('brieflint, one core', folder, ['--no-cache', '--jobs', '1']),
    brieflint('brieflint, one core, no words', folder, ['--no-cache', '--jobs', '1', ...WITHOUT_WORDS]),
    unchanged,
    markdownlint(folder),
    cspell(folder),
  ];
  const runs = await compare(commands, rounds);
  const [first, second] = [runOf(runs, 'markdownlint-cli2'), runOf(runs, 'cspell')];
  const both = {
    seconds: first.seconds + second.seconds,
    megabytes: Math.max(first.megabytes, second.megabytes),
    coreSeconds: first.coreSeconds + second.coreSeconds,
  };
  return runs.set('markdownlint-cli2, then cspell', both);
}
