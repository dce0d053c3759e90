import { compileContract } from '../contract/compile.ts';
import { isSchema } from '../contract/keyword.ts';
import { withoutAddress } from '../contract/without-address.ts';
import type { ContractFile, ContractSource } from '../generated/config.ts';
import { contracts } from '../generated/contracts.ts';
import { readBrief } from '../read-brief.ts';
import { own } from '../text/own.ts';
import { placeIn, type DataFile, type Problem } from '../text/data-file.ts';
import { joinPointer, referencedPointer, valueAt } from '../text/pointer.ts';
import { createSource, positionOf } from '../text/source.ts';
import { resolveInside } from './load-config.ts';
import { readDataFile } from './read-data-file.ts';
import { validateContract } from './validate-contract.ts';

/** A contract, and the files read for it; a faulty one has `problems`. */
export interface LoadedContract {
  readonly contract: ContractFile;
  readonly files: readonly DataFile[];
}

/**
 * A bundled contract by its name, or a contract file by its absolute path. It may refer to bundled contracts and to files
 * inside the boundary; what it refers to is embedded, so that nothing else is read later.
 */
export async function loadContract(name: string, boundary: string): Promise<LoadedContract> {
  const loading: Loading = {
    boundary,
    prefixes: new Map(),
    definitions: new Map(),
    read: new Map(),
    files: [],
    sources: [],
    hasReferences: false,
  };
  const main = await read(name);
  loading.read.set(name, main);
  const data = await embed(main, '', loading);
  const definitions = Object.fromEntries(loading.definitions);
  const whole =
    isSchema(data) && loading.definitions.size > 0
      ? { ...data, $defs: { ...asMap(data['$defs']), ...definitions } }
      : data;
  const contract = { name, data: whole, sources: loading.sources };
  const [faulty] = loading.files.flatMap(({ problems }) => problems);
  const message = !faulty && loading.hasReferences ? unusable(whole) : undefined;
  if (message === undefined) return { contract, files: loading.files };
  const problems = [{ message, start: 0, end: 0 }];
  return { contract, files: loading.files.map((file) => (file.path === name ? { ...file, problems } : file)) };
}

/** Tried on an empty document: a schema that applies itself to the same value never comes to an end. */
function unusable(data: unknown): string | undefined {
  try {
    compileContract(data, { aliases: new Map() }).violations(readBrief('', { aliases: new Map() }).brief);
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return 'The contract refers to itself without end';
    return `The contract cannot be used: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Names of the bundled contracts. */
export const bundledContracts: readonly string[] = Object.keys(contracts);

const isBundledName = (name: string): boolean => Object.hasOwn(contracts, name);

interface Loading {
  readonly boundary: string;
  /** Place in the whole of each file embedded so far. */
  readonly prefixes: Map<string, string>;
  readonly definitions: Map<string, unknown>;
  /** Files by path. */
  readonly read: Map<string, DataFile>;
  readonly files: DataFile[];
  readonly sources: ContractSource[];
  hasReferences: boolean;
}

async function read(name: string): Promise<DataFile> {
  const data = own(contracts, name);
  return data === undefined ? readDataFile(name) : { path: name, text: '', data, entries: new Map(), problems: [] };
}

/** The file's data with all references made local. */
async function embed(file: DataFile, prefix: string, loading: Loading): Promise<unknown> {
  const isBundled = isBundledName(file.path);
  const checked = isBundled ? file : await validateContract(file);
  const problems: Problem[] = [...checked.problems];
  loading.prefixes.set(file.path, prefix);
  const data = await localize(withoutAddress(checked.data), '', async (reference, pointer) => {
    loading.hasReferences = true;
    const target = reference.startsWith('#')
      ? ownReference(reference, checked.data, prefix)
      : await embedReferenced(reference, file, loading);
    if (typeof target === 'string') return target;
    problems.push({ message: target.message, ...placeIn(file.entries, pointer) });
    return '#';
  });
  const done = { ...file, problems };
  loading.files.push(done);
  if (!isBundled) loading.sources.push({ prefix, path: file.path, places: placesOf(file) });
  return data;
}

function ownReference(reference: string, data: unknown, prefix: string): string | Error {
  const pointer = referencedPointer(reference);
  if (pointer === undefined || (pointer !== '' && valueAt(data, pointer) === undefined))
    return new Error(`There is no “${reference}” in this file`);
  return `#${prefix}${reference.slice(1)}`;
}

async function embedReferenced(reference: string, from: DataFile, loading: Loading): Promise<string | Error> {
  const [name = '', fragment = ''] = reference.split('#', 2);
  if (!isBundledName(name) && !name.startsWith('.')) {
    return new Error(`“${name}” is neither a bundled contract nor a file, which starts with ./ or ../`);
  }
  const path = isBundledName(name) ? name : await resolveInside(from.path, name, loading.boundary);
  if (path instanceof Error) return path;
  const target = loading.read.get(path) ?? (await read(path));
  loading.read.set(path, target);
  const prefix = loading.prefixes.get(path) ?? joinPointer('/$defs', path);
  if (!loading.prefixes.has(path)) loading.definitions.set(path, await embed(target, prefix, loading));
  const inside = ownReference(`#${fragment}`, target.data, prefix);
  return inside instanceof Error ? new Error(`There is no “#${fragment}” in “${name}”`) : inside;
}

function placesOf({ text, entries }: DataFile): ContractSource['places'] {
  const source = createSource(text);
  return Object.fromEntries(
    Array.from(entries, ([pointer, { value }]) => [pointer, positionOf(source, value.start, value.end)]),
  );
}

type Rewrite = (reference: string, pointer: string) => Promise<string>;

/** A copy with every `$ref` rewritten. Files are at most 64 levels deep. */
async function localize(value: unknown, pointer: string, rewrite: Rewrite): Promise<unknown> {
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const [index, item] of value.entries()) items.push(await localize(item, joinPointer(pointer, index), rewrite));
    return items;
  }
  if (!isSchema(value)) return value;
  const members: [string, unknown][] = [];
  for (const [key, member] of Object.entries(value)) {
    const at = joinPointer(pointer, key);
    const isReference = key === '$ref' && typeof member === 'string';
    members.push([key, isReference ? await rewrite(member, at) : await localize(member, at, rewrite)]);
  }
  return Object.fromEntries(members);
}

const asMap = (value: unknown): Readonly<Record<string, unknown>> => (isSchema(value) ? value : {});
