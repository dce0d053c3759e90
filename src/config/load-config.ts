import { realpath } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Config } from '../generated/config.ts';
import type { Rule } from '../generated/rule.ts';
import { placeIn, type DataFile, type Problem } from '../text/data-file.ts';
import { valueAt } from '../text/pointer.ts';
import { boundaryOf, repositoryOf } from './find-config.ts';
import { globProblem } from './glob.ts';
import type { LoadedRules } from './load-rules.ts';
import { readDataFile, unread } from './read-data-file.ts';
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
  /** The project's own rules, and the files read for them. */
  readonly rules: readonly Rule[];
  readonly ruleFiles: readonly DataFile[];
}

/** A configuration file with everything that it extends. */
export async function loadConfig(path: string): Promise<LoadedConfig> {
  const own = await readConfig(path);
  const boundary = await realpath(own.config?.root === true ? dirname(path) : boundaryOf(path));
  return { path, boundary, ...(await layersOf(own, { boundary, chain: [path] })) };
}

/** The path that a file names relative to itself, or why it may not be used. */
export async function resolveInside(from: string, name: string, boundary: string): Promise<string | Error> {
  const path = resolve(dirname(from), name);
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return new Error(`There is no file “${name}”`);
  if (!isInside(real, boundary)) return new Error(`“${name}” lies outside of ${boundary}`);
  return path;
}

const isInside = (path: string, folder: string): boolean => relative(folder, path).split(sep)[0] !== '..';

interface Context {
  readonly boundary: string;
  /** Paths from the first file to this one, against circles. */
  readonly chain: readonly string[];
}

type Layers = Pick<LoadedConfig, 'layers' | 'files' | 'rules' | 'ruleFiles'>;

/** A configuration file, valid or not, with the rules that it brings. */
interface OwnConfig {
  readonly file: DataFile;
  readonly config?: Config;
  readonly custom: LoadedRules;
}

/** Rules come first: their ids and options are part of what the configuration may say. */
async function readConfig(path: string): Promise<OwnConfig> {
  const file = sectionOf(await readOwnFile(path));
  const globs = valueAt(file.data, '/customRules');
  const usable = Array.isArray(globs) ? globs.filter((glob) => typeof glob === 'string' && !globProblem(glob)) : [];
  const custom = usable.length > 0 ? await loadRulesLazily(path, usable) : { rules: [], files: [] };
  const valid = validateConfig(file, custom.rules);
  if (!valid.config || custom.rules.length === 0) return { ...valid, custom };
  const { settingProblems } = await import('./setting-problems.ts');
  const problems = settingProblems(file, custom.rules);
  return problems.length === 0 ? { ...valid, custom } : { file: { ...file, problems }, custom };
}

/** A link in a stranger's repository may not make us print what stands in a file outside of it. */
async function readOwnFile(path: string): Promise<DataFile> {
  const repository = repositoryOf(path);
  const real = await realpath(path).catch(() => path);
  if (repository === undefined || isInside(real, await realpath(repository))) return readDataFile(path);
  return unread(path, `This links to a file outside of ${repository}`);
}

async function loadRulesLazily(path: string, globs: readonly string[]): Promise<LoadedRules> {
  const { loadRules } = await import('./load-rules.ts');
  return loadRules(path, globs);
}

async function layersOf({ file, config, custom }: OwnConfig, context: Context): Promise<Layers> {
  const own = { rules: custom.rules, ruleFiles: custom.files };
  if (!config) return { layers: [], files: [file], ...own };
  const problems: Problem[] = [];
  const bases: Layers[] = [];
  for (const [index, base] of [config.extends ?? DEFAULT_PRESET].flat().entries()) {
    const loaded = await baseLayers(base, file, context);
    const pointer = Array.isArray(config.extends) ? `/extends/${index}` : '/extends';
    if (loaded instanceof Error) problems.push({ ...placeIn(file.entries, pointer), message: loaded.message });
    else bases.push(loaded);
  }
  problems.push(...(await contractPathProblems(config, file, context.boundary)));
  if (config.lexicons) {
    const { lexiconProblems } = await import('./load-lexicons.ts');
    const inside = (name: string): Promise<string | Error> => resolveInside(file.path, name, context.boundary);
    problems.push(...(await lexiconProblems(config, file, inside)));
  }
  return {
    layers: [...bases.flatMap(({ layers }) => layers), { folder: dirname(file.path), config }],
    files: [...bases.flatMap(({ files }) => files), problems.length === 0 ? file : { ...file, problems }],
    rules: [...bases.flatMap(({ rules }) => rules), ...own.rules],
    ruleFiles: [...bases.flatMap(({ ruleFiles }) => ruleFiles), ...own.ruleFiles],
  };
}

/** Contracts, too, lie inside the boundary; what is in them is looked at when they are loaded. */
async function contractPathProblems(config: Config, file: DataFile, boundary: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [index, { schema }] of (config.contracts ?? []).entries()) {
    const path = schema.startsWith('.') ? await resolveInside(file.path, schema, boundary) : undefined;
    if (!(path instanceof Error)) continue;
    problems.push({ ...placeIn(file.entries, `/contracts/${index}/schema`), message: path.message });
  }
  return problems;
}

async function baseLayers(base: string, file: DataFile, { boundary, chain }: Context): Promise<Layers | Error> {
  if (!base.startsWith('.')) return { layers: presetLayers(base), files: [], rules: [], ruleFiles: [] };
  const path = await resolveInside(file.path, base, boundary);
  if (path instanceof Error) return path;
  if (chain.includes(path)) return new Error(`“${base}” extends this file, which extends it`);
  return layersOf(await readConfig(path), { boundary, chain: [...chain, path] });
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
