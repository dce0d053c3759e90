import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { brief } from './briefs.ts';
import { measureBundle } from './bundle-size.ts';
import { CLI } from './commands.ts';
import { growthByCount, growthBySize } from './growth.ts';
import { measureLatency } from './latency.ts';
import { measureManyBriefs } from './many-briefs.ts';
import { measureOneBrief } from './one-brief.ts';
import { type Measurements, reportOf } from './report.ts';
import { measureStreaming } from './streaming.ts';
import { measureWatching } from './watching.ts';

/**
 * `npm run bench`: measures brieflint beside bare Node, bare remark, markdownlint-cli2 and cspell, writes the tables into the
 * README and the growth into bench/growth.html. `--quick` measures less, to see that the benchmark works, and writes nothing.
 */
const quick = process.argv.includes('--quick');
const scratch = mkdtempSync(join(tmpdir(), 'brieflint-bench-'));
process.env['XDG_CACHE_HOME'] = join(scratch, 'cache');
if (!existsSync(CLI)) throw new Error('There is no program to measure: npm run build first');
installPeers();
try {
  const measured = await measure();
  const report = reportOf(measured, loadavg()[1] ?? 0);
  process.stdout.write(`${report}\n`);
  if (!quick) await publish(measured, report);
} finally {
  rmSync(scratch, { recursive: true });
}

async function measure(): Promise<Measurements> {
  const documents = quick ? 100 : 1000;
  const rounds = quick ? 1 : 3;
  return {
    oneBrief: await noted('one brief', () => measureOneBrief(scratch, quick ? 5 : 15)),
    manyBriefs: await noted('many briefs', () => measureManyBriefs(scratch, documents, rounds)),
    documents,
    words: wordsIn(documents),
    streaming: await noted('the stream', () => measureStreaming(scratch, quick ? 500 : 5000, rounds)),
    bundle: measureBundle(),
    latency: await noted('latency in an editor', () => measureLatency(quick ? 1 : 4)),
    watching: await noted('watching', () => measureWatching(scratch, 50, quick ? 5 : 20)),
    bySize: await noted('growth by size', () => growthBySize(scratch, quick ? 1_000_000 : 2_000_000, rounds)),
    byCount: await noted('growth by number', () =>
      growthByCount(scratch, quick ? [10, 100] : [10, 100, 1000, 10_000], 1),
    ),
  };
}

/** Says on standard error what is measured, for it takes minutes. */
async function noted<Result>(what: string, measurement: () => Promise<Result>): Promise<Result> {
  process.stderr.write(`Measuring ${what} …\n`);
  return measurement();
}

function wordsIn(documents: number): number {
  const counts = Array.from({ length: documents }, (_, seed) => brief(seed).match(/\p{L}+/gu)?.length ?? 0);
  return counts.reduce((sum, count) => sum + count, 0);
}

function installPeers(): void {
  const options = { cwd: import.meta.dirname, stdio: 'inherit' } as const;
  if (!existsSync(join(import.meta.dirname, 'node_modules')))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], options);
}

async function publish({ bySize, byCount }: Measurements, report: string): Promise<void> {
  // Its packages are the benchmark's own, out of sight of the compiler.
  const { writePlots } = await import('./plot.mjs');
  writePlots(join(import.meta.dirname, 'growth.html'), bySize, byCount);
  const path = join(import.meta.dirname, '../README.md');
  const readme = readFileSync(path, 'utf8');
  const within = /(?<=<!-- bench -->\n)[^]*(?=<!-- \/bench -->)/;
  writeFileSync(
    path,
    readme.replace(within, () => `\n${report}\n\n`),
  );
}
