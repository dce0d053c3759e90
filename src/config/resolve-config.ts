import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Binding, Config, Override, Preset, ResolvedConfig } from '../generated/config.ts';
import { matchesGlob } from './glob.ts';
import { mergeSettings } from './merge-settings.ts';

/** A configuration and the folder that its globs and paths start from. */
export interface Layer {
  readonly folder: string;
  readonly config: Config | Preset;
}

/** Finds what holds for a document, by its absolute path; documents for which the same holds share one object. */
export function createResolver(layers: readonly Layer[]): (path: string) => ResolvedConfig {
  const known = new Map<string, ResolvedConfig>();
  return (path) => {
    const parts = layers.map(({ folder, config }) => partsFor(config, folder, path));
    const key = JSON.stringify(parts.map(({ matching, contract }) => [matching, contract]));
    const resolved = known.get(key) ?? merge(layers, parts);
    known.set(key, resolved);
    return resolved;
  };
}

/** Whether one of the layers leaves a document out. */
export function isIgnored(layers: readonly Layer[], path: string): boolean {
  return layers.some(
    ({ folder, config }) => 'ignore' in config && config.ignore && matchesAny(config.ignore, folder, path),
  );
}

/** What of a layer is only for some documents: indexes of the overrides that match one, and its contract. */
interface Parts {
  readonly matching: readonly number[];
  readonly contract: string | undefined;
}

function partsFor(config: Config | Preset, folder: string, path: string): Parts {
  const overrides: Override[] = 'overrides' in config ? (config.overrides ?? []) : [];
  const bindings: Binding[] = 'contracts' in config ? (config.contracts ?? []) : [];
  const binding = bindings.findLast(({ files = [] }) => matchesAny([files].flat(), folder, path));
  return {
    matching: overrides.flatMap(({ files }, index) => (matchesAny([files].flat(), folder, path) ? [index] : [])),
    contract: binding && contractPath(binding.schema, folder),
  };
}

/** Name of a bundled contract as it is, a relative path as an absolute one. */
export const contractPath = (schema: string, folder: string): string =>
  schema.startsWith('.') ? resolve(folder, schema) : schema;

function matchesAny(globs: readonly string[], folder: string, path: string): boolean {
  const inside = relative(folder, path).split(sep).join('/');
  // A document elsewhere, with a configuration named on the command line, is matched by its whole path.
  const name = inside.startsWith('../') || isAbsolute(inside) ? path.split(sep).slice(1).join('/') : inside;
  return globs.some((glob) => matchesGlob(glob, name));
}

function merge(layers: readonly Layer[], parts: readonly Parts[]): ResolvedConfig {
  const pieces = layers.flatMap(({ config }, index) => {
    const overrides = 'overrides' in config ? (config.overrides ?? []) : [];
    return [config, ...overrides.filter((_, at) => parts[index]?.matching.includes(at))];
  });
  const contract = parts.findLast((part) => part.contract !== undefined)?.contract;
  const contractTypes = typesOf(layers);
  return {
    ...mergeSettings(pieces),
    ...(contract !== undefined && { contract }),
    ...(Object.keys(contractTypes).length > 0 && { contractTypes }),
  };
}

/** Contract by the `type` of documents, later bindings winning. */
function typesOf(layers: readonly Layer[]): Record<string, string> {
  const pairs = layers.flatMap(({ folder, config }) =>
    'contracts' in config
      ? (config.contracts ?? []).flatMap(({ type, schema }) =>
          type === undefined ? [] : [[type, contractPath(schema, folder)] as const],
        )
      : [],
  );
  return Object.fromEntries(pairs);
}
