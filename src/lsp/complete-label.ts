import { CompletionItemKind } from 'vscode-languageserver';
import type { ListFact } from './facts.ts';
import type { OpenDocument } from './open-document.ts';
import type { Proposals } from './proposal.ts';

/** Labels that a list lacks: those of its contract, else those of lists that have some labels in common with it. */
export function completeLabel({ analysis, text }: OpenDocument, written: string, offset: number): Proposals {
  const start = offset - written.length;
  const here = analysis.lists.find((list) => list.start <= offset && start <= list.end + 2);
  const write = (label: string): string => `${asLabel(label, here && text.slice(here.start, here.end))} `;
  if (here && here.missing.length > 0) {
    const proposals = here.missing.map((expected) => ({
      label: expected.name,
      newText: write(expected.name),
      expected,
    }));
    return { kind: CompletionItemKind.Field, start, proposals };
  }
  const labels = here ? [...new Set(labelsOfKin(here, analysis.lists))] : [];
  const proposals = labels.map((label) => ({ label, newText: write(label) }));
  return { kind: CompletionItemKind.Field, start, proposals };
}

function labelsOfKin(here: ListFact, lists: readonly ListFact[]): string[] {
  const used = new Set(here.labels);
  const kin = lists.filter((list) => list !== here && list.labels.some((label) => used.has(label)));
  return kin.flatMap(({ labels }) => labels).filter((label) => !used.has(label));
}

/** A label in the form that the list's first one has: `Cost:`, `**Cost:**` or `**Cost**:`. */
function asLabel(label: string, list = ''): string {
  if (!list.startsWith('**')) return `${label}:`;
  return /^\*\*[^*\n]{1,200}:\*\*/.test(list) ? `**${label}:**` : `**${label}**:`;
}
