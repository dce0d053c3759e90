import { compilePattern } from '../check/pattern.ts';
import type { Brief, List, Section, Table } from '../generated/brief.ts';
import { type Candidate, type SectionEntry } from './binding.ts';
import type { Contract } from './compile.ts';
import { flatten } from './flatten.ts';
import { entriesOf, type Schema } from './keyword.ts';
import { bindLists } from './keywords/lists.ts';
import { bindingsOf } from './keywords/sections.ts';
import { bindTables } from './keywords/tables.ts';

/** A part of a contract with what of the document stands for it, or a heading that stands for nothing. */
export type ContractPart = { readonly depth: number; readonly holder: Holder } & (
  | { readonly kind: 'section'; readonly entry: SectionEntry; readonly level: number; readonly found?: FoundSection }
  | { readonly kind: 'heading'; readonly found: Candidate }
  | { readonly kind: 'table'; readonly entry: Schema; readonly found?: Found<Table> }
  | { readonly kind: 'list'; readonly entry: Schema; readonly found?: Found<List> }
);

export type Holder = Brief | Section;

/** `near`: its title is misspelt or extended. */
export type FoundSection = Candidate & { readonly near: boolean };

export interface Found<Part> {
  readonly part: Part;
  readonly pointer: string;
}

type Aliases = ReadonlyMap<string, string>;

/** Which heading, table and list of a document is bound to which part of a contract, in the contract's order. */
export function contractParts({ schema }: Pick<Contract, 'schema'>, brief: Brief, aliases: Aliases): ContractPart[] {
  return partsOf({ schema, root: schema, holder: brief, pointer: '', depth: 0, level: 2, aliases });
}

interface Place {
  readonly schema: Schema;
  readonly root: Schema;
  readonly holder: Holder;
  readonly pointer: string;
  readonly depth: number;
  /** Level of the sections below where the contract says none. */
  readonly level: number;
  readonly aliases: Aliases;
}

function partsOf(place: Place): ContractPart[] {
  const schemas = flatten(place.schema, place.root, (branches) => closest(branches, place));
  const parts = schemas.flatMap((schema) => [
    ...tablesIn(schema, place),
    ...listsIn(schema, place),
    ...sectionsIn(schema, place),
  ]);
  return [...parts, ...unboundHeadings(schemas, place, parts)];
}

/** Of alternatives, the one of which least is absent. */
function closest(branches: readonly Schema[], place: Place): Schema | undefined {
  const scored = branches.map((branch) => ({
    branch,
    absent: partsOf({ ...place, schema: branch }).filter(({ found }) => !found).length,
  }));
  return scored.sort((a, b) => a.absent - b.absent)[0]?.branch;
}

function tablesIn(schema: Schema, { holder, pointer, depth }: Place): ContractPart[] {
  return bindTables(entriesOf(schema['tables']), holder, pointer).map(({ entry, found }) => ({
    kind: 'table' as const,
    depth,
    holder,
    entry,
    ...(found && { found: { part: found.table, pointer: found.pointer } }),
  }));
}

function listsIn(schema: Schema, { holder, pointer, depth }: Place): ContractPart[] {
  return bindLists(entriesOf(schema['lists']), holder, pointer).map(({ entry, found }) => ({
    kind: 'list' as const,
    depth,
    holder,
    entry,
    ...(found && { found: { part: found.list, pointer: found.pointer } }),
  }));
}

function sectionsIn(schema: Schema, place: Place): ContractPart[] {
  if (schema['sections'] === undefined) return [];
  const { depth, holder } = place;
  const level = typeof schema['sectionLevel'] === 'number' ? schema['sectionLevel'] : place.level;
  return bindingsIn(schema, place).bindings.flatMap(({ entry, found, near }): ContractPart[] => {
    const part = { kind: 'section' as const, depth, holder, entry, level };
    const bound: FoundSection[] = near ? [{ ...near, near: true }] : found.map((one) => ({ ...one, near: false }));
    if (bound.length === 0) return [part];
    return bound.flatMap((one) => [
      { ...part, found: one },
      ...(one.section ? partsOf(inside(one.section, one.pointer, entry, place)) : []),
    ]);
  });
}

function inside(section: Section, pointer: string, schema: Schema, place: Place): Place {
  return { ...place, schema, holder: section, pointer, depth: place.depth + 1, level: section.level + 1 };
}

function unboundHeadings(schemas: readonly Schema[], place: Place, parts: readonly ContractPart[]): ContractPart[] {
  const { depth, holder } = place;
  const bound = new Set(parts.flatMap((part) => (part.kind === 'section' && part.found ? [part.found.pointer] : [])));
  const unbound = new Map<string, Candidate>();
  for (const schema of schemas.filter((one) => one['sections'] !== undefined)) {
    for (const one of bindingsIn(schema, place).candidates)
      if (one.section && !bound.has(one.pointer)) unbound.set(one.pointer, one);
  }
  return Array.from(unbound.values(), (found) => ({ kind: 'heading', depth, holder, found }));
}

function bindingsIn(schema: Schema, { holder, pointer, aliases }: Place) {
  return bindingsOf(schema['sections'], holder, { pointer, schema, aliases, test: matches });
}

const matches = (pattern: string, text: string): boolean => compilePattern(pattern, 'u').test(text);
