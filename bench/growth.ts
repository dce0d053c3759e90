import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CLI, brieflint } from './commands.ts';
import { writeBriefs } from './corpus.ts';
import { type Command, compare } from './measure.ts';

/** One measurement of a growing load. */
export interface Point {
  /** Kilobytes in one document, or the number of documents. */
  readonly x: number;
  /** Milliseconds for a megabyte, or for a document, without the start of the process. */
  readonly y: number;
}

/** Time for a megabyte, by the size of the documents that it is made of. */
export async function growthBySize(scratch: string, bytes: number): Promise<Point[]> {
  const folders = [1, 4, 16, 60, 180].map((parts) => writeBriefs(scratch, Math.ceil(bytes / (5200 * parts)), parts));
  const seconds = await secondsOf(folders, ['--jobs', '1']);
  return folders.map((folder, index) => {
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    return { x: Math.round(total / sizes.length / 1000), y: ((seconds[index] ?? 0) * 1e9) / total };
  });
}

/** Time for a document, by the number of documents. */
export async function growthByCount(scratch: string, counts: readonly number[]): Promise<Point[]> {
  const folders = counts.map((count) => writeBriefs(scratch, count));
  const seconds = await secondsOf(folders, []);
  return counts.map((count, index) => ({ x: count, y: ((seconds[index] ?? 0) * 1000) / count }));
}

/** Seconds that each folder takes beyond the start of the process. */
async function secondsOf(folders: readonly string[], options: readonly string[]): Promise<number[]> {
  const start: Command = { name: 'start', arguments: [CLI, '--version'] };
  const checks = folders.map((folder) => brieflint(folder, folder, ['--no-cache', ...options]));
  const runs = await compare([start, ...checks], 3);
  return folders.map((folder) => (runs.get(folder)?.seconds ?? 0) - (runs.get('start')?.seconds ?? 0));
}
