import { dirname } from 'node:path';
import type { Config, ResolvedConfig } from '../generated/config.ts';
import type { LintResult } from '../generated/report.ts';
import { findConfig } from './find-config.ts';
import type { LoadedConfig } from './load-config.ts';
import { DEFAULT_PRESET, presetLayers } from './preset.ts';
import { problemResult } from './problem-result.ts';
import { createResolver, isIgnored, type Layer } from './resolve-config.ts';

export interface ConfigSourceOptions {
  /** This configuration for every document, instead of the nearest. */
  readonly path?: string;
  /** No configuration file at all. */
  readonly none?: boolean;
  /** Settings from the command line, which win over every file. */
  readonly settings?: Config;
}

/** What holds for one document. */
export interface DocumentConfig {
  /** Path of the configuration file, if there is one. */
  readonly path?: string;
  readonly config: ResolvedConfig;
  readonly ignored: boolean;
}

/** Finds, loads and keeps the configurations of documents. */
export interface ConfigSource {
  /** What holds for a document, by its absolute path; problems when its configuration is wrong. */
  configFor(path: string): Promise<DocumentConfig | { readonly problems: readonly LintResult[] }>;
}

/** A source that reads every configuration file at most once. */
export function createConfigSource({ path, none = false, settings }: ConfigSourceOptions = {}): ConfigSource {
  const byFolder = new Map<string, string | undefined>();
  const byPath = new Map<string | undefined, Promise<Loaded>>();
  const pathFor = (folder: string): string | undefined => {
    if (none) return undefined;
    if (path !== undefined) return path;
    if (!byFolder.has(folder)) byFolder.set(folder, findConfig(folder));
    return byFolder.get(folder);
  };
  return {
    async configFor(document) {
      const configPath = pathFor(dirname(document));
      const loading = byPath.get(configPath) ?? load(configPath, settings);
      byPath.set(configPath, loading);
      const loaded = await loading;
      if (loaded.problems.length > 0) return { problems: loaded.problems };
      return {
        ...(configPath !== undefined && { path: configPath }),
        config: loaded.resolve(document),
        ignored: isIgnored(loaded.layers, document),
      };
    },
  };
}

interface Loaded {
  readonly layers: readonly Layer[];
  readonly problems: readonly LintResult[];
  resolve(path: string): ResolvedConfig;
}

async function load(path: string | undefined, settings: Config | undefined): Promise<Loaded> {
  const { layers, files } = path === undefined ? WITHOUT_FILE : await loadLazily(path);
  const all = settings ? [...layers, { folder: '/', config: settings }] : layers;
  const problems = files
    .filter((file) => file.problems.length > 0)
    .map((file) => problemResult(file, 'internal/config'));
  return { layers: all, problems, resolve: createResolver(all) };
}

const WITHOUT_FILE: Pick<LoadedConfig, 'layers' | 'files'> = { layers: presetLayers(DEFAULT_PRESET), files: [] };

/** Most runs on a single brief have no configuration file and need none of this. */
async function loadLazily(path: string): Promise<LoadedConfig> {
  const { loadConfig } = await import('./load-config.ts');
  return loadConfig(path);
}
