import { CompletionItemKind } from 'vscode-languageserver';
import type { Expectation } from '../contract/expectation.ts';
import { contractNames } from '../generated/names.ts';
import type { FrontMatterPlace } from './front-matter-place.ts';
import type { OpenDocument } from './open-document.ts';
import type { Proposal, Proposals } from './proposal.ts';

/** Entries of the front matter that the contract knows and that are not there, or what one may say. */
export function completeFrontMatter(document: OpenDocument, place: FrontMatterPlace): Proposals | undefined {
  const { start } = place;
  if (place.kind === 'value') {
    return { kind: CompletionItemKind.Value, start, proposals: valuesOf(document, place) };
  }
  const members = membersAt(document.analysis.contract?.frontMatter ?? [], place.path) ?? [];
  const missing = members.filter(({ name }) => !place.beside.includes(name));
  const proposals = [...missing.filter(({ required }) => required), ...missing.filter(({ required }) => !required)].map(
    (expected) => ({
      label: expected.name,
      newText: expected.members ? `${expected.name}:` : `${expected.name}: `,
      expected,
    }),
  );
  return { kind: CompletionItemKind.Property, start, proposals };
}

function valuesOf({ analysis: { contract }, contractTypes }: OpenDocument, { path }: FrontMatterPlace): Proposal[] {
  const expected = expectedAt(contract?.frontMatter ?? [], path);
  if (expected) return valuesFor(expected);
  // The type of a document may say which contract it keeps.
  if (path.length !== 1 || path[0] !== 'type') return [];
  return [...new Set([...contractTypes, ...(contract ? [] : contractNames)])].map((name) => ({
    label: name,
    newText: asScalar(name),
    detail: 'contract',
  }));
}

function valuesFor(expected: Expectation): Proposal[] {
  const isDate = expected.demands.some((demand) => demand.startsWith('a date'));
  const today = isDate ? [new Date().toISOString().slice(0, 10)] : [];
  return [...new Set([...expected.values, ...expected.suggested, ...today])].map((value) => ({
    label: value,
    newText: asScalar(value),
    expected,
  }));
}

/** What the contract expects of the entry at a path. */
export function expectedAt(members: readonly Expectation[], path: readonly string[]): Expectation | undefined {
  const holder = membersAt(members, path.slice(0, -1));
  return holder?.find(({ name }) => name === path.at(-1));
}

function membersAt(members: readonly Expectation[], path: readonly string[]): readonly Expectation[] | undefined {
  let at: readonly Expectation[] | undefined = members;
  for (const name of path) at = at?.find((one) => one.name === name)?.members;
  return at;
}

/** A text as YAML writes it: in quotation marks where it would say something else without. */
const asScalar = (text: string): string =>
  /^[\p{L}\p{N}](?:[^:#]|:(?! |$)|(?<! )#)*$/u.test(text) ? text : JSON.stringify(text);
