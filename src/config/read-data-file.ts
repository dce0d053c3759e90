import { readFile, stat } from 'node:fs/promises';
import type { DataFile } from '../text/data-file.ts';
import { LARGEST_FILE, readData } from './read-data.ts';

/** The data of a file on the disk; one that cannot be read, or is too large to be, has a problem that says so. */
export async function readDataFile(path: string): Promise<DataFile> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats?.isFile()) return unread(path, 'There is no such file');
  if (stats.size > LARGEST_FILE) return unread(path, `File is larger than ${LARGEST_FILE / 1024} KiB`);
  return readData(path, await readFile(path, 'utf8'));
}

/** A file that was not read, with the reason as its problem. */
export function unread(path: string, message: string): DataFile {
  return { path, text: '', data: undefined, entries: new Map(), problems: [{ message, start: 0, end: 0 }] };
}
