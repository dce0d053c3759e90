import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { HeadingFact } from './facts.ts';
import type { OpenDocument } from './open-document.ts';

/** The outline: the title and sections, nested by level; a recovered heading says that it has no mark. */
export function documentSymbols({ analysis, positions, text }: OpenDocument): DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  const open: { level: number; symbol: DocumentSymbol }[] = [];
  for (const [index, heading] of analysis.headings.entries()) {
    const symbol = symbolOf(heading, sectionEnd(analysis.headings, index, text.length), positions);
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    const siblings = open.at(-1)?.symbol.children ?? roots;
    siblings.push(symbol);
    open.push({ level: heading.level, symbol });
  }
  return roots;
}

function symbolOf(heading: HeadingFact, end: number, positions: OpenDocument['positions']): DocumentSymbol {
  const { start } = heading.position;
  return {
    name: heading.title || '(no title)',
    ...(!heading.marked && { detail: 'without a heading mark' }),
    kind: SymbolKind.String,
    range: positions.rangeOfOffsets(start.offset, end),
    selectionRange: positions.rangeOf(heading.position),
    children: [],
  };
}

/** Where the section of a heading ends: at the next heading of its level or above. */
export function sectionEnd(headings: readonly HeadingFact[], index: number, length: number): number {
  const level = headings[index]?.level ?? 1;
  const next = headings.slice(index + 1).find((heading) => heading.level <= level);
  return next?.position.start.offset ?? length;
}
