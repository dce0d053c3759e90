import type { Root } from 'mdast';
import type { Diagnostic, Edit } from '../../generated/report.ts';
import { parse } from '../../model/parse.ts';
import { recover } from '../../recover/recover.ts';
import { applyEdits, sortEdits } from '../../text/edit.ts';
import type { Finding } from './finding.ts';

/** A document as its author meant it, with the findings placed in that text. */
export interface ReadDocument {
  readonly text: string;
  readonly tree: Root;
  readonly findings: readonly Finding[];
}

/** Reads a document for the page; `prefix` begins the ids of its findings. */
export function readDocument(original: string, findings: readonly Finding[]): ReadDocument {
  const tree = parse(original);
  const edits = sortEdits(recover(original, tree).flatMap((recovery) => recovery.edits));
  if (edits.length === 0) return { text: original, tree, findings };
  const text = applyEdits(original, edits);
  return { text, tree: parse(text), findings: findings.map((finding) => moved(finding, edits)) };
}

/** Diagnostics of a document numbered from 1, placed in the author's text. */
export function numbered(diagnostics: readonly Diagnostic[], prefix: string): Finding[] {
  return diagnostics.map((diagnostic, index) => ({
    id: `${prefix}-${index + 1}`,
    number: index + 1,
    diagnostic,
    start: diagnostic.position.start.offset,
    end: diagnostic.position.end.offset,
  }));
}

/** A finding in the edited text: what was inserted at either end of it stays outside. */
function moved(finding: Finding, edits: readonly Edit[]): Finding {
  let { start, end } = finding;
  for (const edit of edits) {
    const growth = edit.text.length - (edit.end - edit.start);
    if (edit.end <= finding.start) start += growth;
    if (edit.end <= finding.end && edit.start < Math.max(finding.end, finding.start + 1)) end += growth;
  }
  return { ...finding, start, end: Math.max(start, end) };
}
