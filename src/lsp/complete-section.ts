import { CompletionItemKind } from 'vscode-languageserver';
import type { SectionFact, Stretch } from './facts.ts';
import type { OpenDocument } from './open-document.ts';
import type { Proposal, Proposals } from './proposal.ts';
import { sectionEnd } from './symbols.ts';

/** Headings of sections that the contract has and the document has not, in the contract's order and at its levels. */
export function completeSection(document: OpenDocument, { start, end }: Stretch): Proposals {
  const { sections = [] } = document.analysis.contract ?? {};
  const marks = /^#+/.exec(document.text.slice(start, end))?.[0] ?? '#';
  const next = nextAfter(sections, start);
  const proposals = sections
    .filter((one) => one.at === undefined && one.level >= marks.length && belongsAt(one, document, start))
    .map((one) => proposalOf(one, marks, one === next));
  return { kind: CompletionItemKind.Struct, start, proposals };
}

function proposalOf({ expected, level }: SectionFact, marks: string, preselect: boolean): Proposal {
  const { name } = expected;
  return {
    label: name,
    newText: `${'#'.repeat(level)} ${name}`,
    // However many marks were written.
    filterText: `${marks} ${name}`,
    expected,
    preselect,
  };
}

/** The required section that comes next in the contract after the last one above a place. */
function nextAfter(all: readonly SectionFact[], offset: number): SectionFact | undefined {
  const above = all.filter(({ at }) => at !== undefined && at < offset);
  const last = above.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0))[0];
  const rest = last ? all.slice(all.indexOf(last) + 1) : all;
  return rest.find(({ expected, at }) => expected.required && at === undefined);
}

/** A section inside another is offered there only. */
function belongsAt({ inside }: SectionFact, { analysis: { headings }, text }: OpenDocument, offset: number): boolean {
  if (inside === undefined) return true;
  const index = headings.findIndex(({ position }) => position.start.offset === inside);
  return index >= 0 && inside < offset && offset < sectionEnd(headings, index, text.length + 1);
}
