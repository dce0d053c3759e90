import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

export type Data = Readonly<Record<string, unknown>>;

/** Name → data of the YAML files of a folder; none when there is no such folder. */
export async function readAll(folder: string): Promise<Record<string, Data>> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.yaml')).sort();
  const read = async (name: string) => [basename(name, '.yaml'), parse(await readFile(join(folder, name), 'utf8'))];
  return Object.fromEntries(await Promise.all(files.map(read)));
}
