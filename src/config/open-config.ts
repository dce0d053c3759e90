import type { ContractFile, LexiconFile } from '../generated/config.ts';
import type { LintResult } from '../generated/report.ts';
import type { Rule } from '../generated/rule.ts';
import type { DataFile } from '../text/data-file.ts';
import { loadConfig } from './load-config.ts';
import { problemResult } from './problem-result.ts';
import { type Layer, contractPath } from './resolve-config.ts';

/** A configuration with everything that its documents need. */
export interface OpenedConfig {
  readonly layers: readonly Layer[];
  /** The project's own contracts by path. */
  readonly contractFiles: Record<string, ContractFile>;
  /** The project's own lexicons by language. */
  readonly lexiconFiles: Record<string, LexiconFile>;
  readonly customRules: readonly Rule[];
  /** Every file that was read for it. */
  readonly paths: readonly string[];
  /** Mistakes, a result for each faulty file. */
  readonly problems: readonly LintResult[];
}

/** Reads a configuration file, what it extends, and the contracts that it names. */
export async function openConfig(path: string): Promise<OpenedConfig> {
  const { layers, files, boundary, rules, ruleFiles } = await loadConfig(path);
  const problems = [...faults(files, 'internal/config'), ...faults(ruleFiles, 'internal/rule')];
  const paths = [...files, ...ruleFiles].map((file) => file.path);
  const contractFiles: Record<string, ContractFile> = {};
  for (const name of ownContracts(layers)) {
    const { loadContract } = await import('./load-contract.ts');
    const loaded = await loadContract(name, boundary);
    contractFiles[name] = loaded.contract;
    problems.push(...faults(loaded.files, 'internal/contract'));
    paths.push(...loaded.files.map((file) => file.path));
  }
  const named = problems.length === 0 && layers.some(({ config }) => 'lexicons' in config);
  const lexiconFiles = named ? await (await import('./load-lexicons.ts')).lexiconFilesOf(layers) : {};
  paths.push(...Object.values(lexiconFiles).map((file) => file.path));
  return { layers, contractFiles, lexiconFiles, customRules: rules, paths, problems };
}

function faults(files: readonly DataFile[], ruleId: `internal/${string}`): LintResult[] {
  return files.filter(({ problems }) => problems.length > 0).map((file) => problemResult(file, ruleId));
}

function ownContracts(layers: readonly Layer[]): Set<string> {
  const paths = layers.flatMap(({ folder, config }) => {
    const bindings = 'contracts' in config ? (config.contracts ?? []) : [];
    return bindings.filter(({ schema }) => schema.startsWith('.')).map(({ schema }) => contractPath(schema, folder));
  });
  return new Set(paths);
}
