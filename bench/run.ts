import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CLI, bareNode, bareRemark, brieflint, cspell, markdownlint } from './commands.ts';
import { writeBriefs } from './corpus.ts';
import { growthByCount, growthBySize } from './growth.ts';
import { compare } from './measure.ts';
import { growthSentence, tableOf } from './table.ts';

/**
 * `npm run bench`: times brieflint beside bare Node, bare remark, markdownlint-cli2 and cspell, writes the tables into the
 * README and the growth into bench/growth.html. `--quick` measures less, to see that the benchmark works.
 */
const quick = process.argv.includes('--quick');
/** The rules that read words, off. */
const withoutWords = ['typo', 'name-consistency', 'confused-word', 'repeated-word'].flatMap((id) => [
  '--rule',
  `${id}=off`,
]);
const scratch = mkdtempSync(join(tmpdir(), 'brieflint-bench-'));
process.env['XDG_CACHE_HOME'] = join(scratch, 'cache');
if (!existsSync(CLI)) throw new Error('There is no program to measure: npm run build first');
installPeers();
try {
  const report = [machine(), await oneBrief(), await manyBriefs(quick ? 100 : 1000), await growth()].join('\n\n');
  process.stdout.write(`${report}\n`);
  if (!quick) writeToReadme(report);
} finally {
  rmSync(scratch, { recursive: true });
}

function installPeers(): void {
  const options = { cwd: import.meta.dirname, stdio: 'inherit' } as const;
  if (!existsSync(join(import.meta.dirname, 'node_modules')))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], options);
}

function machine(): string {
  return `Node ${process.versions.node} on ${availableParallelism()} cores; medians of runs that take turns, whole processes, every default rule on.`;
}

async function oneBrief(): Promise<string> {
  const folder = writeBriefs(scratch, 1);
  const brief = join(folder, 'brief-0.md');
  const commands = [bareNode, brieflint('brieflint', brief, []), markdownlint(folder), cspell(folder)];
  return tableOf('One brief of 5 KB', await compare(commands, quick ? 5 : 15), bareNode.name);
}

async function manyBriefs(count: number): Promise<string> {
  const folder = writeBriefs(scratch, count);
  const remark = bareRemark(folder);
  const unchanged = brieflint('brieflint, nothing changed', folder, []);
  await compare([unchanged], 1);
  const commands = [
    remark,
    brieflint('brieflint', folder, ['--no-cache']),
    brieflint('brieflint, one core', folder, ['--no-cache', '--jobs', '1']),
    brieflint('brieflint, one core, no words', folder, ['--no-cache', '--jobs', '1', ...withoutWords]),
    unchanged,
    markdownlint(folder),
    cspell(folder),
  ];
  return tableOf(`${count} different briefs`, await compare(commands, quick ? 1 : 3), remark.name);
}

async function growth(): Promise<string> {
  const bySize = await growthBySize(scratch, quick ? 500_000 : 2_000_000);
  const byCount = await growthByCount(scratch, quick ? [10, 100] : [10, 100, 1000, 10_000]);
  // Its packages are the benchmark's own, out of sight of the compiler.
  const { writePlots } = await import('./plot.mjs');
  writePlots(join(import.meta.dirname, 'growth.html'), bySize, byCount);
  const sentences = [
    growthSentence('Growth by kilobytes in one document', 'ms/MB', bySize),
    growthSentence('Growth by documents', 'ms a document', byCount),
  ];
  return sentences.join('\n');
}

function writeToReadme(report: string): void {
  const path = join(dirname(import.meta.dirname), 'README.md');
  const readme = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    readme.replace(/(<!-- bench -->\n)[^]*(<!-- \/bench -->)/, (_, open, close) => `${open}\n${report}\n\n${close}`),
  );
}
