import { entryTitle } from '../contract/binding.ts';
import type { Contract } from '../contract/compile.ts';
import { type ContractPart, type Holder, contractParts } from '../contract/contract-parts.ts';
import { type Expectation, expectationOf, membersOf } from '../contract/expectation.ts';
import { flatten } from '../contract/flatten.ts';
import { entriesOf, isSchema, type Schema } from '../contract/keyword.ts';
import { type NameEntry, bindNames } from '../contract/names.ts';
import type { Brief, List, Table } from '../generated/brief.ts';
import type { Reading } from '../read-brief.ts';
import type { ContractFacts, SectionFact } from './facts.ts';

export interface BoundFacts {
  readonly facts: ContractFacts;
  readonly columns: ReadonlyMap<Table, ReadonlyMap<number, Expectation>>;
  readonly missingLabels: ReadonlyMap<List, readonly Expectation[]>;
}

/** What a contract expects of the parts of a document. */
export function contractFacts(reading: Reading, contract: Contract, aliases: ReadonlyMap<string, string>): BoundFacts {
  const { brief } = reading;
  const context: Context = { ...reading, root: contract.schema };
  const parts = contractParts(contract, brief, aliases);
  const schemas = flatten(contract.schema, contract.schema).flatMap(({ frontMatter }) =>
    isSchema(frontMatter) ? flatten(frontMatter, contract.schema) : [],
  );
  const title = contract.schema['title'];
  return {
    facts: {
      title: typeof title === 'string' ? title : 'Contract',
      sections: parts.flatMap((part) => (part.kind === 'section' ? [sectionFact(part, context)] : [])),
      frontMatter: membersOf(schemas, { name: '', kind: 'entry', required: false, root: contract.schema, brief }),
    },
    columns: new Map(parts.flatMap((part) => (part.kind === 'table' ? columnsOf(part, context) : []))),
    missingLabels: new Map(parts.flatMap((part) => (part.kind === 'list' ? labelsOf(part, context) : []))),
  };
}

interface Context extends Pick<Reading, 'sourceMap'> {
  readonly root: Schema;
  readonly brief: Brief;
}

function sectionFact(
  { entry, level, found, holder }: ContractPart & { kind: 'section' },
  context: Context,
): SectionFact {
  const at = found?.section && startOf(found.section, context);
  const inside = 'anchor' in holder ? startOf(holder, context) : undefined;
  return {
    expected: expect(entry, 'section', entryTitle(entry), context),
    level,
    ...(at !== undefined && { at }),
    ...(inside !== undefined && { inside }),
  };
}

const startOf = (part: Holder, { sourceMap }: Context): number | undefined => sourceMap.placeOf(part)?.start;

function columnsOf({ entry, found }: ContractPart & { kind: 'table' }, context: Context) {
  if (!found) return [];
  const { bindings } = bindNames(entriesOf<NameEntry>(entry['columns']), found.part.columns);
  const expected = bindings.flatMap(({ entry: column, found: [index], near }) => {
    const at = index ?? near;
    return at === undefined ? [] : [[at, expect(column, 'column', column.title ?? '', context)] as const];
  });
  return [[found.part, new Map(expected)] as const];
}

function labelsOf({ entry, found }: ContractPart & { kind: 'list' }, context: Context) {
  if (!found) return [];
  const names = found.part.items.map(({ label = '' }) => label);
  const { bindings } = bindNames(entriesOf<NameEntry>(entry['labels']), names);
  const missing = bindings.filter(({ found: [index], near }) => index === undefined && near === undefined);
  return [[found.part, missing.map(({ entry: label }) => expect(label, 'label', label.title ?? '', context))] as const];
}

function expect(entry: Schema, kind: string, name: string, { root, brief }: Context): Expectation {
  return expectationOf(entry, { name, kind, required: entry['optional'] !== true, root, brief });
}
