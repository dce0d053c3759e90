import type { CompletionItem, MarkupKind } from 'vscode-languageserver';
import { completeCell } from './complete-cell.ts';
import { completeFrontMatter } from './complete-front-matter.ts';
import { completeLabel } from './complete-label.ts';
import { completeSection } from './complete-section.ts';
import { expectationPage } from './expectation-page.ts';
import type { Stretch } from './facts.ts';
import { frontMatterPlace } from './front-matter-place.ts';
import { markup } from './markup.ts';
import type { OpenDocument } from './open-document.ts';
import type { Proposals } from './proposal.ts';

/** What may stand at a place: entries of the front matter, missing sections after `#`, labels, values of a column. */
export function completions(document: OpenDocument, offset: number, kind: MarkupKind): CompletionItem[] {
  const found = proposalsAt(document, offset);
  if (!found) return [];
  const range = document.positions.rangeOfOffsets(found.start, offset);
  const contract = document.analysis.contract?.title ?? '';
  return found.proposals.map(({ label, newText, filterText, detail, expected, preselect }, index) => ({
    label,
    kind: found.kind,
    // Editors sort by the alphabet where nothing else is said.
    sortText: String(index).padStart(4, '0'),
    filterText: filterText ?? label,
    textEdit: { range, newText },
    ...(detail !== undefined && { detail }),
    ...(preselect === true && { preselect }),
    ...(expected && {
      detail: expected.required ? 'required' : 'optional',
      documentation: markup(expectationPage(expected, contract), kind),
    }),
  }));
}

function proposalsAt(document: OpenDocument, offset: number): Proposals | undefined {
  const { text } = document;
  const place = frontMatterPlace(text, offset);
  if (place) return completeFrontMatter(document, place);
  const heading = headingBefore(text, offset);
  if (heading) return completeSection(document, heading);
  const before = text.slice(lineStart(text, offset), offset);
  const bullet = /^\s*[-*+•]\s+([^:]*)$/.exec(before);
  if (bullet) return completeLabel(document, bullet[1] ?? '', offset);
  return before.includes('|') ? completeCell(document, before, offset) : undefined;
}

/** The heading that is being written before a place. */
export function headingBefore(text: string, offset: number): Stretch | undefined {
  const start = lineStart(text, offset);
  return /^#{1,6}(?:\s|$)/.test(text.slice(start, offset)) ? { start, end: offset } : undefined;
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
