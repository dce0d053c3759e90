import { type MarkupContent, MarkupKind } from 'vscode-languageserver';

/** The kind of text to show where an editor says which it shows: one that says nothing is taken to know Markdown. */
export const chooseMarkup = (known: readonly MarkupKind[] | undefined): MarkupKind =>
  known === undefined || known.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;

/** Our Markdown as an editor shows it; as plain text without its emphasis and escapes. */
export function markup(markdown: string, kind: MarkupKind): MarkupContent {
  return { kind, value: kind === MarkupKind.Markdown ? markdown : markdown.replaceAll(EMPHASIS_OR_ESCAPE, '$1') };
}

const EMPHASIS_OR_ESCAPE = /\*\*|\\([!-/:-@[-`{-~])/g;
