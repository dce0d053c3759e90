import type { Hover, MarkupKind } from 'vscode-languageserver';
import { rulePages } from '../generated/bundled/rule-pages.js';
import { expectedAt } from './complete-front-matter.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { expectationPage } from './expectation-page.ts';
import type { Stretch } from './facts.ts';
import { frontMatterPlace } from './front-matter-place.ts';
import { markup } from './markup.ts';
import type { OpenDocument } from './open-document.ts';
import { cellAt } from './table-place.ts';

/** A text about a stretch of the document. */
interface Page {
  readonly markdown: string;
  readonly about: Stretch;
}

/** What is to be said of a place: what the contract expects there, an acronym's long form, the pages of rules that report there. */
export function hover(document: OpenDocument, offset: number, kind: MarkupKind): Hover | null {
  const pages = [
    contractPage(document, offset),
    acronymPage(document, offset),
    ...rulePagesAt(document, offset),
  ].filter((page) => page !== undefined);
  const [first] = pages;
  if (!first) return null;
  return {
    contents: markup(pages.map(({ markdown }) => markdown).join('\n\n---\n\n'), kind),
    range: document.positions.rangeOfOffsets(first.about.start, first.about.end),
  };
}

function rulePagesAt({ analysis, customRules }: OpenDocument, offset: number): Page[] {
  const here = analysis.diagnostics.filter(
    ({ position: { start, end } }) => start.offset <= offset && offset <= end.offset,
  );
  const firstOfRule = here.filter(({ ruleId }, index) => here.findIndex((one) => one.ruleId === ruleId) === index);
  return firstOfRule.flatMap(({ ruleId, severity, position }) => {
    const page = [...customRules, ...rulePages].find(({ id }) => id === ruleId);
    if (!page) return [];
    const markdown = `**${page.id}** (${severity}): ${page.description}\n\n${page.docs.trim()}`;
    return [{ markdown, about: { start: position.start.offset, end: position.end.offset } }];
  });
}

function contractPage(document: OpenDocument, offset: number): Page | undefined {
  const { contract } = document.analysis;
  if (!contract) return undefined;
  const found =
    expectedInCell(document, offset) ?? expectedInFrontMatter(document, offset) ?? sectionAt(document, offset);
  return found && { markdown: expectationPage(found.expected, contract.title), about: found.about };
}

function expectedInCell(document: OpenDocument, offset: number) {
  const cell = cellAt(document, offset);
  return cell?.column.expected && { expected: cell.column.expected, about: cell.about };
}

function expectedInFrontMatter({ analysis, text }: OpenDocument, offset: number) {
  const { start, end } = lineAt(text, offset);
  // As if the whole line had been written, and a space after an entry's name.
  const place = frontMatterPlace(`${text.slice(0, end)} ${text.slice(end)}`, end + 1);
  const expected = place?.kind === 'value' ? expectedAt(analysis.contract?.frontMatter ?? [], place.path) : undefined;
  return expected && { expected, about: { start, end } };
}

function sectionAt({ analysis, text }: OpenDocument, offset: number) {
  const { start, end } = lineAt(text, offset);
  const section = analysis.contract?.sections.find(({ at }) => at === start);
  return section && { expected: section.expected, about: { start, end } };
}

function lineAt(text: string, offset: number): Stretch {
  const end = text.slice(offset).search(/[\r\n]/);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : offset + end };
}

function acronymPage({ analysis, text }: OpenDocument, offset: number): Page | undefined {
  const about = wordAt(text, offset);
  const word = text.slice(about.start, about.end);
  // At the end of a sentence its stop is no part of the acronym, nor is a plural's ending.
  const known = analysis.acronyms.find(({ acronym }) => word === acronym || word.replace(/s?\.?$/, '') === acronym);
  if (!known) return undefined;
  return { markdown: `**${escapeMarkdown(known.acronym)}**: ${escapeMarkdown(known.expansion)}`, about };
}

const LONGEST_WORD = 50;
const WORD = /[\p{L}\p{N}.&-]/u;

function wordAt(text: string, offset: number): Stretch {
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < LONGEST_WORD && WORD.test(text.charAt(start - 1))) start--;
  while (end < text.length && end - offset < LONGEST_WORD && WORD.test(text.charAt(end))) end++;
  return { start, end };
}
