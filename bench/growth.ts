import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bareStart, brieflint } from './commands.ts';
import { writeBriefs } from './corpus.ts';
import { compare, runOf } from './measure.ts';

/** One measurement of a growing load. */
export interface Point {
  /** Kilobytes in one document, or the number of documents. */
  readonly x: number;
  /** Milliseconds for a megabyte, or for a document, without the start of the process. */
  readonly y: number;
}

/** Time for a megabyte, by the size of the documents that it is made of. */
export async function growthBySize(scratch: string, bytes: number, rounds: number): Promise<Point[]> {
  const folders = [1, 4, 16, 60, 180].map((parts) => writeBriefs(scratch, Math.ceil(bytes / (5200 * parts)), parts));
  const seconds = await secondsOf(folders, ['--jobs', '1'], rounds);
  return folders.map((folder, index) => {
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    return { x: Math.round(total / sizes.length / 1000), y: ((seconds[index] ?? 0) * 1e9) / total };
  });
}

/** Time for a document, by the number of documents. */
export async function growthByCount(scratch: string, counts: readonly number[], rounds: number): Promise<Point[]> {
  const folders = counts.map((count) => writeBriefs(scratch, count));
  const seconds = await secondsOf(folders, [], rounds);
  return counts.map((count, index) => ({ x: count, y: ((seconds[index] ?? 0) * 1000) / count }));
}

/** By how much a larger load takes more for each unit than a smaller one, at most: 1 when none does. */
export function worstGrowth(points: readonly Point[]): number {
  let least = Infinity;
  let worst = 1;
  for (const { y } of points) {
    worst = Math.max(worst, y / least);
    least = Math.min(least, y);
  }
  return worst;
}

/** Seconds that each folder takes beyond the start of the process. */
async function secondsOf(folders: readonly string[], options: readonly string[], rounds: number): Promise<number[]> {
  const checks = folders.map((folder) => brieflint(folder, folder, ['--no-cache', ...options]));
  const runs = await compare([bareStart, ...checks], rounds);
  return folders.map((folder) => runOf(runs, folder).seconds - runOf(runs, bareStart.name).seconds);
}
