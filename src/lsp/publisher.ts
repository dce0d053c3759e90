import {
  type Connection,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { lspDiagnostics } from './diagnostics.ts';
import type { DocumentStore } from './document-store.ts';
import { createPositions } from './encoding.ts';
import { createSchedule } from './schedule.ts';
import type { Workspace } from './workspace.ts';

export interface PublisherOptions {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly store: DocumentStore;
  readonly workspace: Workspace;
  /** Whether the editor asks for findings by itself; then none are pushed. */
  readonly pulls: () => boolean;
}

/** Brings findings to the editor: pushed after a pause in writing, or given when it asks; never those of an older version. */
export function createPublisher({ connection, documents, store, workspace, pulls }: PublisherOptions): {
  refresh(): void;
} {
  const faultyConfigs = new Set<string>();

  async function publish(uri: string): Promise<void> {
    const document = await store.fresh(uri);
    const version = documents.get(uri)?.version;
    publishConfigProblems();
    if (version === undefined || (document && document.version !== version)) return;
    const diagnostics = document ? lspDiagnostics(document.analysis.diagnostics, uri, document.positions) : [];
    await connection.sendDiagnostics({ uri, version, diagnostics });
  }

  const schedule = createSchedule(publish);

  documents.onDidChangeContent(({ document }) => {
    if (!pulls()) schedule.request(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    schedule.cancel(uri);
    store.forget(uri);
    if (!pulls()) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => {
    const document = await store.fresh(uri);
    publishConfigProblems();
    if (document && documents.get(uri)?.version !== document.version) {
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'The document has changed meanwhile', {
        retriggerRequest: true,
      });
    }
    const items = document ? lspDiagnostics(document.analysis.diagnostics, uri, document.positions) : [];
    return { kind: DocumentDiagnosticReportKind.Full, items };
  });

  /** A mistake in a configuration file is shown in that file, which the editor does not ask about. */
  function publishConfigProblems(): void {
    const problems = workspace.problems();
    const uris = new Set(problems.map(({ path }) => URI.file(path).toString()));
    for (const uri of faultyConfigs) if (!uris.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    faultyConfigs.clear();
    for (const { path, diagnostics } of problems) {
      const uri = URI.file(path).toString();
      faultyConfigs.add(uri);
      // Lines and columns are known already, so the text is not needed.
      void connection.sendDiagnostics({
        uri,
        diagnostics: lspDiagnostics(diagnostics, uri, createPositions('', [0], 'utf-16')),
      });
    }
  }

  return {
    refresh() {
      if (pulls()) connection.languages.diagnostics.refresh();
      else for (const uri of documents.keys()) schedule.request(uri);
    },
  };
}
