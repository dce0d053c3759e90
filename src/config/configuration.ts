import { dirname, resolve } from 'node:path';
import { presetLayers, DEFAULT_PRESET } from './preset.ts';
import { findConfig } from './find-config.ts';
import { type Layer, createResolver, isIgnored } from './resolve-config.ts';
import type { ContractFile, LexiconFile, ResolvedConfig, RuleSeverity } from '../generated/config.ts';
import type { Rule } from '../generated/rule.ts';
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
  /** Every file that was read so far: configurations, what they extend, contracts, rules. */
  readonly paths: ReadonlySet<string>;
}

type Resolver = (path: string) => Configured;

export function createConfiguration(options: ConfigurationOptions): Configuration {
  const problems: LintResult[] = [];
  const paths = new Set<string>();
  const resolvers = new Map<string | undefined, Promise<Resolver>>();
  const found = new Map<string, string | undefined>();
  const pathFor = (path: string): string | undefined => {
    if (options.noConfig) return undefined;
    if (options.config !== undefined) return resolve(options.cwd, options.config);
    const folder = dirname(path);
    if (!found.has(folder)) found.set(folder, findConfig(folder));
    return found.get(folder);
  };
  return {
    problems,
    paths,
    async of(path) {
      const configPath = pathFor(path);
      const resolver = resolvers.get(configPath) ?? createFileResolver(configPath, options, { problems, paths });
      resolvers.set(configPath, resolver);
      return (await resolver)(path);
    },
  };
}

async function createFileResolver(
  path: string | undefined,
  options: ConfigurationOptions,
  read: Reading,
): Promise<Resolver> {
  const { layers, contractFiles, lexiconFiles, customRules } =
    path === undefined ? WITHOUT_FILE : await readFiles(path, read);
  const resolver = createResolver(layers);
  const complete = memoize((config: ResolvedConfig): ResolvedConfig => {
    const own = {
      ...(Object.keys(contractFiles).length > 0 && { contractFiles }),
      ...(Object.keys(lexiconFiles).length > 0 && { lexiconFiles }),
      ...(customRules.length > 0 && { customRules: [...customRules] }),
    };
    return override({ ...config, ...own }, options.severities);
  });
  return (document) =>
    isIgnored(layers, document)
      ? { kind: 'ignored', by: path ?? '' }
      : { kind: 'config', config: complete(resolver(document)) };
}

/** What has been read. */
interface Reading {
  readonly problems: LintResult[];
  readonly paths: Set<string>;
}

interface Files {
  readonly layers: readonly Layer[];
  readonly contractFiles: Record<string, ContractFile>;
  readonly lexiconFiles: Record<string, LexiconFile>;
  readonly customRules: readonly Rule[];
}

const WITHOUT_FILE: Files = {
  layers: presetLayers(DEFAULT_PRESET),
  contractFiles: {},
  lexiconFiles: {},
  customRules: [],
};

async function readFiles(path: string, { problems, paths }: Reading): Promise<Files> {
  const { openConfig } = await import('./open-config.ts');
  const opened = await openConfig(path);
  problems.push(...opened.problems);
  for (const one of opened.paths) paths.add(one);
  return opened.problems.length === 0 ? opened : WITHOUT_FILE;
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
