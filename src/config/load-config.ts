import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Config } from '../generated/config.ts';
import { placeIn, type DataFile, type Problem } from '../text/data-file.ts';
import { boundaryOf } from './find-config.ts';
import { LARGEST_FILE, readData } from './read-data.ts';
import { DEFAULT_PRESET, presetLayers } from './preset.ts';
import type { Layer } from './resolve-config.ts';
import { validateConfig } from './validate-config.ts';

/** A configuration with all that it extends. */
export interface LoadedConfig {
  readonly path: string;
  /** The folder that none of its paths may leave. */
  readonly boundary: string;
  /** What it builds on first, the file itself last. */
  readonly layers: readonly Layer[];
  /** The files read; a faulty one has `problems`. */
  readonly files: readonly DataFile[];
}

/** A configuration file with everything that it extends. */
export async function loadConfig(path: string): Promise<LoadedConfig> {
  const file = sectionOf(await readDataFile(path));
  const own = validateConfig(file);
  const boundary = await realpath(own.config?.root === true ? dirname(path) : boundaryOf(path));
  const { layers, files } = await layersOf(own, { boundary, chain: [path] });
  return { path, boundary, layers, files };
}

/** The data of a file on the disk; one that cannot be read, or is too large to be, has a problem that says so. */
export async function readDataFile(path: string): Promise<DataFile> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats?.isFile()) return unread(path, 'There is no such file');
  if (stats.size > LARGEST_FILE) return unread(path, `File is larger than ${LARGEST_FILE / 1024} KiB`);
  return readData(path, await readFile(path, 'utf8'));
}

function unread(path: string, message: string): DataFile {
  return { path, text: '', data: undefined, entries: new Map(), problems: [{ message, start: 0, end: 0 }] };
}

/** The path that a file names relative to itself, or why it may not be used. */
export async function resolveInside(from: string, name: string, boundary: string): Promise<string | Error> {
  const path = resolve(dirname(from), name);
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return new Error(`There is no file “${name}”`);
  if (relative(boundary, real).split(sep)[0] === '..') return new Error(`“${name}” lies outside of ${boundary}`);
  return path;
}

interface Context {
  readonly boundary: string;
  /** Paths from the first file to this one, against circles. */
  readonly chain: readonly string[];
}

type Layers = Pick<LoadedConfig, 'layers' | 'files'>;

async function layersOf({ file, config }: { file: DataFile; config?: Config }, context: Context): Promise<Layers> {
  if (!config) return { layers: [], files: [file] };
  const layers: Layer[] = [];
  const files: DataFile[] = [];
  const problems: Problem[] = [];
  const bases = [config.extends ?? DEFAULT_PRESET].flat();
  for (const [index, base] of bases.entries()) {
    const loaded = await baseLayers(base, file, context);
    if (loaded instanceof Error) {
      const pointer = Array.isArray(config.extends) ? `/extends/${index}` : '/extends';
      problems.push({ ...placeIn(file.entries, pointer), message: loaded.message });
    } else {
      layers.push(...loaded.layers);
      files.push(...loaded.files);
    }
  }
  return {
    layers: [...layers, { folder: dirname(file.path), config }],
    files: [...files, problems.length === 0 ? file : { ...file, problems }],
  };
}

async function baseLayers(base: string, file: DataFile, { boundary, chain }: Context): Promise<Layers | Error> {
  if (!base.startsWith('.')) return { layers: presetLayers(base), files: [] };
  const path = await resolveInside(file.path, base, boundary);
  if (path instanceof Error) return path;
  if (chain.includes(path)) return new Error(`“${base}” extends this file, which extends it`);
  return layersOf(validateConfig(await readDataFile(path)), { boundary, chain: [...chain, path] });
}

/** The `brieflint` section of a package.json as if it were a file of its own. */
function sectionOf(file: DataFile): DataFile {
  if (basename(file.path) !== 'package.json' || file.problems.length > 0) return file;
  const root = '/brieflint';
  const entries = [...file.entries].filter(([pointer]) => pointer === root || pointer.startsWith(`${root}/`));
  const { data } = file;
  const section = typeof data === 'object' && data !== null && 'brieflint' in data ? data.brieflint : {};
  return {
    ...file,
    data: section,
    entries: new Map(entries.map(([pointer, entry]) => [pointer.slice(root.length), entry])),
  };
}
