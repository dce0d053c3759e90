import { compilePattern } from '../check/pattern.ts';
import type { Brief } from '../generated/brief.ts';
import { type SectionEntry, entryTitle } from './binding.ts';
import type { Contract } from './compile.ts';
import { type ContractPart, contractParts } from './contract-parts.ts';
import { entriesOf, type Schema } from './keyword.ts';
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

/** Which heading, table and list of a document is bound to which part of a contract, and what is bound to none. */
export function traceContract(contract: Contract, brief: Brief, aliases: ReadonlyMap<string, string>): TraceLine[] {
  return contractParts(contract, brief, aliases).map((part) => ({
    depth: part.depth,
    ...(part.found && { pointer: part.found.pointer }),
    ...describe(part),
  }));
}

function describe(part: ContractPart): Pick<TraceLine, 'wanted' | 'note'> {
  switch (part.kind) {
    case 'section':
      return { wanted: `section “${entryTitle(part.entry)}”`, note: sectionNote(part) };
    case 'heading':
      return { wanted: '', note: `“${part.found.title}” stands for no section` };
    case 'table':
      return { wanted: named('table', part.entry['columns']), note: part.found?.part.columns.join(', ') ?? 'absent' };
    case 'list': {
      const note = part.found ? `${part.found.part.items.length} entries` : 'absent';
      return { wanted: named('list', part.entry['labels']), note };
    }
    default:
      return part satisfies never;
  }
}

function sectionNote({ entry, found }: ContractPart & { kind: 'section' }): string {
  if (!found) return entry.optional === true ? 'absent, may be' : 'absent';
  return found.near ? `close: “${found.title}” should read so` : howFound(entry, found.title);
}

function howFound({ title, titles = [], titlePattern }: SectionEntry, is: string): string {
  if (title !== undefined && normalTitle(title) === normalTitle(is)) return `“${is}”`;
  if (titles.some((other) => normalTitle(other) === normalTitle(is))) return `“${is}”, another title of it`;
  if (titlePattern !== undefined && compilePattern(titlePattern, 'u').test(is))
    return `“${is}”, by the pattern ${titlePattern}`;
  return `“${is}”, an alias of the configuration`;
}

function named(what: string, entries: Schema[string]): string {
  const names = entriesOf(entries).map(({ title }) => String(title));
  return names.length > 0 ? `${what} of ${names.join(', ')}` : what;
}
