import { hash } from 'node:crypto';
import {
  type Connection,
  type Diagnostic as LspDiagnostic,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createSource } from '../text/source.ts';
import type { Client } from './capabilities.ts';
import { carryOver } from './carry-over.ts';
import { createConfigProblems } from './config-problems.ts';
import { lspDiagnostics } from './diagnostics.ts';
import type { DocumentStore } from './document-store.ts';
import { createPositions } from './encoding.ts';
import type { OpenDocument } from './open-document.ts';
import { createSchedule } from './schedule.ts';
import type { Workspace } from './workspace.ts';

export interface PublisherOptions {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly store: DocumentStore;
  readonly workspace: Workspace;
  readonly client: () => Client;
}

/** Brings findings to the editor: pushed after a pause in writing, or given when it asks; never those of an older version. */
export function createPublisher({ connection, documents, store, workspace, client }: PublisherOptions): {
  refresh(): void;
} {
  const configProblems = createConfigProblems(connection, workspace);
  /** An editor that asks for findings is sent none. */
  const pulls = (): boolean => client().pullsDiagnostics;

  /** When findings were sent last, by document. */
  const sent = new Map<string, number>();

  async function publish(uri: string): Promise<void> {
    const document = await store.fresh(uri);
    const current = documents.get(uri);
    configProblems.publish();
    if (!current) return;
    const now = performance.now();
    const isStale = document && !isOf(document, current);
    const isDue = now - (sent.get(uri) ?? now) > LONGEST_SILENCE;
    if (isStale && !(isDue && document.version < current.version)) return;
    sent.set(uri, now);
    const diagnostics = isStale ? carriedOver(document, current) : document ? shown(document) : [];
    await connection.sendDiagnostics({ uri, version: current.version, diagnostics });
  }

  function carriedOver({ uri, text, analysis }: OpenDocument, current: TextDocument): LspDiagnostic[] {
    const source = createSource(current.getText());
    const positions = createPositions(source.text, source.lineStarts, client().encoding);
    return lspDiagnostics(carryOver(analysis.diagnostics, text, source), uri, positions);
  }

  const schedule = createSchedule((uri) => {
    publish(uri).catch((error: unknown) => connection.console.error(`${uri}: ${String(error)}`));
  });

  documents.onDidOpen(({ document }) => sent.set(document.uri, performance.now()));
  documents.onDidChangeContent(({ document }) => {
    if (!pulls()) schedule.request(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    schedule.cancel(uri);
    store.forget(uri);
    sent.delete(uri);
    if (!pulls()) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
    const document = await store.fresh(uri);
    const current = documents.get(uri);
    configProblems.publish();
    if (document && current && !isOf(document, current)) {
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'The document has changed meanwhile', {
        retriggerRequest: true,
      });
    }
    const items = document ? shown(document) : [];
    const resultId = resultIdOf(items);
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  });

  return {
    refresh() {
      // Else they come with the findings of the documents, whose configurations are read again.
      if (documents.keys().length === 0) configProblems.publish();
      if (client().refreshesDiagnostics) connection.languages.diagnostics.refresh();
      else if (!pulls()) for (const uri of documents.keys()) schedule.request(uri);
    },
  };
}

const shown = ({ uri, analysis, positions }: OpenDocument): LspDiagnostic[] =>
  lspDiagnostics(analysis.diagnostics, uri, positions);

/** The same for the same findings in the same places, which an editor that has them need not be sent again. */
const resultIdOf = (items: readonly LspDiagnostic[]): string => hash('sha256', JSON.stringify(items));

/**
 * Findings on a version that is no longer the present one are not sent, save when there have been none for so long, in
 * ms: whoever types faster than a long document is checked is shown them where they have moved to.
 */
const LONGEST_SILENCE = 400;

/** A document that was closed and opened again starts counting its versions anew. */
const isOf = ({ version, text }: OpenDocument, current: TextDocument): boolean =>
  version === current.version && text === current.getText();
