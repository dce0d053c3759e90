import type { Point } from './growth.ts';
import type { Run } from './measure.ts';

/** A Markdown table of runs, each with its ratio to the one named `base`. */
export function tableOf(title: string, runs: ReadonlyMap<string, Run>, base: string): string {
  const unit = runs.get(base)?.seconds ?? 1;
  const rows = [...runs].map(
    ([name, { seconds, megabytes }]) =>
      `| ${name} | ${duration(seconds)} | ${(seconds / unit).toFixed(2)} | ${Math.round(megabytes)} MB |`,
  );
  return [`| ${title} | Time | Ratio | Peak memory |`, '| --- | ---: | ---: | ---: |', ...rows].join('\n');
}

/** One sentence on how far the slowest point is from the fastest. */
export function growthSentence(what: string, unit: string, points: readonly Point[]): string {
  const times = points.map(({ y }) => y);
  const factor = Math.max(...times) / Math.min(...times);
  const list = points.map(({ x, y }) => `${x}: ${y.toFixed(y < 10 ? 2 : 0)}`).join(', ');
  return `${what}: ${list} ${unit}; the slowest is ${factor.toFixed(2)} × the fastest.`;
}

function duration(seconds: number): string {
  return seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(2)} s`;
}
