import { type Hover, MarkupKind } from 'vscode-languageserver';
import { rulePages } from '../generated/bundled/rule-pages.js';
import type { OpenDocument } from './open-document.ts';

/** What is to be said of a place: the pages of the rules that report there, an acronym's long form. */
export function hover(document: OpenDocument, offset: number): Hover | null {
  return findingHover(document, offset) ?? acronymHover(document, offset);
}

function findingHover({ analysis, positions }: OpenDocument, offset: number): Hover | null {
  const here = analysis.diagnostics.filter(
    ({ position: { start, end } }) => start.offset <= offset && offset <= end.offset,
  );
  const [first] = here;
  if (!first) return null;
  const pages = [...new Set(here.map(({ ruleId }) => ruleId))].flatMap((id) => {
    const page = rulePages.find((rule) => rule.id === id);
    return page ? [`**${page.id}** (${page.severity}): ${page.description}\n\n${page.docs.trim()}`] : [];
  });
  if (pages.length === 0) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: pages.join('\n\n---\n\n') },
    range: positions.rangeOf(first.position),
  };
}

function acronymHover({ analysis, positions, text }: OpenDocument, offset: number): Hover | null {
  const { start, end } = wordAt(text, offset);
  const word = text.slice(start, end);
  const known = analysis.acronyms.find(({ acronym }) => acronym === word);
  if (!known) return null;
  const value = `**${escapeMarkdown(known.acronym)}**: ${escapeMarkdown(known.expansion)}`;
  return { contents: { kind: MarkupKind.Markdown, value }, range: positions.rangeOfOffsets(start, end) };
}

const LONGEST_WORD = 50;
const WORD = /[\p{L}\p{N}.&-]/u;

function wordAt(text: string, offset: number): { start: number; end: number } {
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < LONGEST_WORD && WORD.test(text.charAt(start - 1))) start--;
  while (end < text.length && end - offset < LONGEST_WORD && WORD.test(text.charAt(end))) end++;
  return { start, end };
}

/** Text of the document is shown, never rendered. */
const escapeMarkdown = (text: string): string => text.replaceAll(/[\\`*_{}[\]()#+\-.!<>|~]/g, '\\$&');
