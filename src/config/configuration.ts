import { dirname, resolve } from 'node:path';
import { presetLayers, DEFAULT_PRESET } from './preset.ts';
import { findConfig } from './find-config.ts';
import { createResolver, isIgnored } from './resolve-config.ts';
import type { ResolvedConfig, RuleSeverity } from '../generated/config.ts';
import type { LintResult } from '../generated/report.ts';

/** How the command line says which configuration holds. */
export interface ConfigurationOptions {
  readonly cwd: string;
  readonly config: string | undefined;
  readonly noConfig: boolean;
  /** Severities from the command line; they win over every file. */
  readonly severities: ReadonlyMap<string, RuleSeverity>;
}

/** What holds for a document; `ignored` when its configuration leaves it out. */
export type Configured =
  { readonly kind: 'config'; readonly config: ResolvedConfig } | { readonly kind: 'ignored'; readonly by: string };

export interface Configuration {
  /** What holds for a document, by its absolute path. Reads configuration files as they are met. */
  of(path: string): Promise<Configured>;
  /** Mistakes in the configuration files met so far, each file once. */
  readonly problems: readonly LintResult[];
}

type Resolver = (path: string) => Configured;

export function createConfiguration(options: ConfigurationOptions): Configuration {
  const problems: LintResult[] = [];
  const resolvers = new Map<string | undefined, Promise<Resolver>>();
  const pathFor = (path: string): string | undefined => {
    if (options.noConfig) return undefined;
    return options.config === undefined ? findConfig(dirname(path)) : resolve(options.cwd, options.config);
  };
  return {
    problems,
    async of(path) {
      const configPath = pathFor(path);
      const resolver = resolvers.get(configPath) ?? createFileResolver(configPath, options, problems);
      resolvers.set(configPath, resolver);
      return (await resolver)(path);
    },
  };
}

async function createFileResolver(
  path: string | undefined,
  options: ConfigurationOptions,
  problems: LintResult[],
): Promise<Resolver> {
  const layers = path === undefined ? presetLayers(DEFAULT_PRESET) : await readLayers(path, problems);
  const resolver = createResolver(layers);
  const withSeverities = memoize((config: ResolvedConfig) => override(config, options.severities));
  return (document) =>
    isIgnored(layers, document)
      ? { kind: 'ignored', by: path ?? '' }
      : { kind: 'config', config: withSeverities(resolver(document)) };
}

async function readLayers(path: string, problems: LintResult[]) {
  const [{ loadConfig }, { problemResult }] = await Promise.all([
    import('./load-config.ts'),
    import('./problem-result.ts'),
  ]);
  const loaded = await loadConfig(path);
  const faulty = loaded.files.filter((file) => file.problems.length > 0);
  problems.push(...faulty.map((file) => problemResult(file, 'internal/config')));
  return faulty.length === 0 ? loaded.layers : presetLayers(DEFAULT_PRESET);
}

function override(config: ResolvedConfig, severities: ReadonlyMap<string, RuleSeverity>): ResolvedConfig {
  if (severities.size === 0) return config;
  const rules = { ...config.rules };
  for (const [id, severity] of severities) rules[id] = { ...rules[id], severity };
  return { ...config, rules };
}

function memoize<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
