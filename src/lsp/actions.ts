import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic as LspDiagnostic,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import type { Diagnostic, Edit } from '../generated/report.ts';
import type { OpenDocument } from './open-document.ts';
import { changeBetween } from './change-between.ts';
import { lspDiagnostics } from './diagnostics.ts';
import { missingCells } from './missing-cell.ts';
import { suppressionEdit } from './suppression.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.brieflint`;
/** No kind of “fix all”: editors do those on saving, and a suggestion is for somebody to judge. */
export const FIX_ALL_SUGGESTED = `${CodeActionKind.Source}.fixSuggested.brieflint`;
export const ADD_WORD = 'brieflint.addWord';

const MOST_SUGGESTIONS = 5;
/** Rules whose `expected` are texts to choose from. */
const HAS_CHOICES = new Set([
  'typo',
  'name-consistency',
  'confused-word',
  'term-consistency',
  'table-cell',
  'frontmatter',
  'contract',
]);

/** What an editor may do about the findings in a range. `only` holds the kinds that it wants, all when absent. */
export function codeActions(document: OpenDocument, range: Range, only: readonly string[] | undefined): CodeAction[] {
  const wants = (kind: string): boolean => !only || only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const actions: CodeAction[] = wants(CodeActionKind.QuickFix) ? quickFixes(document, range) : [];
  for (const [kind, title] of [
    [FIX_ALL, 'Fix all that is safe to fix'],
    [FIX_ALL_SUGGESTED, 'Fix all, suggestions too'],
  ] as const) {
    if (wants(kind) && hasFixFor(document, kind)) actions.push({ title, kind, data: { uri: document.uri, kind } });
  }
  return actions;
}

function hasFixFor({ analysis }: OpenDocument, kind: string): boolean {
  return analysis.diagnostics.some(({ fix }) => fix && (kind === FIX_ALL_SUGGESTED || fix.applicability === 'safe'));
}

function quickFixes(document: OpenDocument, range: Range): CodeAction[] {
  const { analysis, positions, uri } = document;
  const from = positions.offsetAt(range.start);
  const to = positions.offsetAt(range.end);
  const shown = lspDiagnostics(analysis.diagnostics, uri, positions);
  const fixes = analysis.diagnostics.flatMap((diagnostic, index) => {
    const { start, end } = diagnostic.position;
    const lsp = shown[index];
    if (!lsp || start.offset > to || end.offset < from) return [];
    return actionsFor(diagnostic, document).map((action) => quickFix(action, [lsp]));
  });
  const cells = missingCells(document, { start: from, end: to }).map(({ title, edit: one }) =>
    quickFix({ title, edit: edit(document, [one]) }, []),
  );
  return [...cells, ...fixes];
}

const quickFix = (action: Action, diagnostics: LspDiagnostic[]): CodeAction => ({
  ...action,
  kind: CodeActionKind.QuickFix,
  ...(diagnostics.length > 0 && { diagnostics }),
});

type Action = Pick<CodeAction, 'title' | 'edit' | 'command' | 'isPreferred'>;

function actionsFor(diagnostic: Diagnostic, document: OpenDocument): Action[] {
  const { ruleId, fix, position, actual } = diagnostic;
  const actions: Action[] = [];
  if (fix) actions.push({ title: fix.title, isPreferred: true, edit: edit(document, fix.edits) });
  for (const text of otherTexts(diagnostic, document.text)) {
    const replacement = { start: position.start.offset, end: position.end.offset, text };
    actions.push({ title: `Write “${text}”`, edit: edit(document, [replacement]) });
  }
  if (ruleId === 'typo' && actual !== undefined) {
    const title = `Add “${actual}” to the words of the project`;
    actions.push({ title, command: { title, command: ADD_WORD, arguments: [document.uri, actual] } });
  }
  if (!ruleId.startsWith('internal/')) {
    const comment = suppressionEdit(document.text, position, ruleId);
    actions.push({ title: `Leave ${ruleId} out here, with a reason`, edit: edit(document, [comment]) });
  }
  return actions;
}

/** Texts for the place beside the one that the fix writes; none when what is there is not what was found wrong. */
function otherTexts({ ruleId, actual, expected = [], fix, position }: Diagnostic, text: string): string[] {
  if (!HAS_CHOICES.has(ruleId) || text.slice(position.start.offset, position.end.offset) !== actual) return [];
  return expected.slice(fix ? 1 : 0, MOST_SUGGESTIONS);
}

/** An edit that holds for this version of the document only. */
function edit({ uri, version, positions }: OpenDocument, edits: readonly Edit[]): NonNullable<CodeAction['edit']> {
  const changes: TextEdit[] = edits.map(({ start, end, text }) => ({
    range: positions.rangeOfOffsets(start, end),
    newText: text,
  }));
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}

/** The edit that turns a document into its repaired text. */
export const replacementEdit = (document: OpenDocument, after: string): NonNullable<CodeAction['edit']> =>
  edit(document, [changeBetween(document.text, after)]);
