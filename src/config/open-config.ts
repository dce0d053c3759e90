import type { ContractFile } from '../generated/config.ts';
import type { LintResult } from '../generated/report.ts';
import { loadConfig } from './load-config.ts';
import { problemResult } from './problem-result.ts';
import { type Layer, contractPath } from './resolve-config.ts';

/** A configuration with everything that its documents need. */
export interface OpenedConfig {
  readonly layers: readonly Layer[];
  /** The project's own contracts by path. */
  readonly contractFiles: Record<string, ContractFile>;
  /** Mistakes, a result for each faulty file. */
  readonly problems: readonly LintResult[];
}

/** Reads a configuration file, what it extends, and the contracts that it names. */
export async function openConfig(path: string): Promise<OpenedConfig> {
  const { layers, files, boundary } = await loadConfig(path);
  const problems = files
    .filter((file) => file.problems.length > 0)
    .map((file) => problemResult(file, 'internal/config'));
  const contractFiles: Record<string, ContractFile> = {};
  for (const name of ownContracts(layers)) {
    const { loadContract } = await import('./load-contract.ts');
    const loaded = await loadContract(name, boundary);
    contractFiles[name] = loaded.contract;
    const faulty = loaded.files.filter((file) => file.problems.length > 0);
    problems.push(...faulty.map((file) => problemResult(file, 'internal/contract')));
  }
  return { layers, contractFiles, problems };
}

function ownContracts(layers: readonly Layer[]): Set<string> {
  const paths = layers.flatMap(({ folder, config }) => {
    const bindings = 'contracts' in config ? (config.contracts ?? []) : [];
    return bindings.filter(({ schema }) => schema.startsWith('.')).map(({ schema }) => contractPath(schema, folder));
  });
  return new Set(paths);
}
