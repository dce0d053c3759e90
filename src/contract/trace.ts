import type { Brief, Section } from '../generated/brief.ts';
import { type SectionEntry, entryTitle } from './binding.ts';
import type { Contract } from './compile.ts';
import { flatten } from './flatten.ts';
import { entriesOf, type Schema } from './keyword.ts';
import { bindLists } from './keywords/lists.ts';
import { type SectionBindings, bindingsOf } from './keywords/sections.ts';
import { bindTables } from './keywords/tables.ts';
import { compilePattern } from '../check/pattern.ts';
import { normalTitle } from './title.ts';

/** A part of the contract and what of the document stands for it. */
export interface TraceLine {
  /** How deep in the contract. */
  readonly depth: number;
  /** What the contract has: “section Summary”. Empty for a heading that stands for nothing. */
  readonly wanted: string;
  /** JSON Pointer of what was found. */
  readonly pointer?: string;
  readonly note: string;
}

type Aliases = ReadonlyMap<string, string>;

/** Which heading, table and list of a document is bound to which part of a contract, and what is bound to none. */
export function traceContract({ schema }: Contract, brief: Brief, aliases: Aliases): TraceLine[] {
  const root: Place = { schema, root: schema, holder: brief, pointer: '', depth: 0, aliases };
  return traceHolder(root);
}

interface Place {
  readonly schema: Schema;
  readonly root: Schema;
  readonly holder: Brief | Section;
  readonly pointer: string;
  readonly depth: number;
  readonly aliases: Aliases;
}

function traceHolder(place: Place): TraceLine[] {
  const schemas = flatten(place.schema, place.root, (branches) => closest(branches, place));
  const bound = new Set<string>();
  const lines = schemas.flatMap((schema) => [
    ...traceTables(schema, place),
    ...traceLists(schema, place),
    ...traceSections(schema, place, bound),
  ]);
  return [...lines, ...unboundHeadings(schemas, place, bound)];
}

/** Of alternatives, the one of which least is absent. */
function closest(branches: readonly Schema[], place: Place): Schema | undefined {
  const scored = branches.map((branch) => {
    const lines = traceHolder({ ...place, schema: branch });
    return { branch, absent: lines.filter(({ wanted, pointer }) => wanted !== '' && pointer === undefined).length };
  });
  return scored.sort((a, b) => a.absent - b.absent)[0]?.branch;
}

const test = (pattern: string, text: string): boolean => compilePattern(pattern, 'u').test(text);

function bindingsIn(schema: Schema, { holder, pointer, aliases }: Place): SectionBindings {
  return bindingsOf(schema['sections'], holder, { pointer, schema, aliases, test });
}

/** Adds the pointers of headings that stand for something to `bound`. */
function traceSections(schema: Schema, place: Place, bound: Set<string>): TraceLine[] {
  if (schema['sections'] === undefined) return [];
  const { depth } = place;
  return bindingsIn(schema, place).bindings.flatMap(({ entry, found, near }) => {
    const wanted = `section “${entryTitle(entry)}”`;
    for (const { pointer } of near ? [...found, near] : found) bound.add(pointer);
    if (near) return [{ depth, wanted, pointer: near.pointer, note: `close: “${near.title}” should read so` }];
    if (found.length === 0) return [{ depth, wanted, note: entry.optional === true ? 'absent, may be' : 'absent' }];
    return found.flatMap(({ pointer, section, ...one }) => [
      { depth, wanted, pointer, note: howFound(entry, one.title) },
      ...(section ? traceHolder({ ...place, schema: entry, holder: section, pointer, depth: depth + 1 }) : []),
    ]);
  });
}

function unboundHeadings(schemas: readonly Schema[], place: Place, bound: ReadonlySet<string>): TraceLine[] {
  const headings = new Map<string, string>();
  for (const schema of schemas.filter((one) => one['sections'] !== undefined)) {
    for (const { pointer, title, section } of bindingsIn(schema, place).candidates) {
      if (section && !bound.has(pointer)) headings.set(pointer, title);
    }
  }
  return Array.from(headings, ([pointer, title]) => ({
    depth: place.depth,
    wanted: '',
    pointer,
    note: `“${title}” stands for no section`,
  }));
}

function howFound({ title, titles = [], titlePattern }: SectionEntry, is: string): string {
  if (title !== undefined && normalTitle(title) === normalTitle(is)) return `“${is}”`;
  if (titles.some((other) => normalTitle(other) === normalTitle(is))) return `“${is}”, another title of it`;
  if (titlePattern !== undefined && test(titlePattern, is)) return `“${is}”, by the pattern ${titlePattern}`;
  return `“${is}”, an alias of the configuration`;
}

function traceTables(schema: Schema, { holder, pointer, depth }: Place): TraceLine[] {
  return bindTables(entriesOf(schema['tables']), holder, pointer).map(({ entry, found }) => {
    const names = entriesOf(entry['columns']).map(({ title }) => String(title));
    const wanted = `table${names.length > 0 ? ` of ${names.join(', ')}` : ''}`;
    return found
      ? { depth, wanted, pointer: found.pointer, note: found.table.columns.join(', ') }
      : { depth, wanted, note: 'absent' };
  });
}

function traceLists(schema: Schema, { holder, pointer, depth }: Place): TraceLine[] {
  return bindLists(entriesOf(schema['lists']), holder, pointer).map(({ entry, found }) => {
    const names = entriesOf(entry['labels']).map(({ title }) => String(title));
    const wanted = `list${names.length > 0 ? ` of ${names.join(', ')}` : ''}`;
    return found
      ? { depth, wanted, pointer: found.pointer, note: `${found.list.items.length} entries` }
      : { depth, wanted, note: 'absent' };
  });
}
