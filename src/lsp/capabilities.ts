import {
  type ClientCapabilities,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  type MarkupKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { VERSION } from '../version.ts';
import { ADD_WORD, FIX_ALL, FIX_ALL_SUGGESTED } from './actions.ts';
import { type PositionEncoding, chooseEncoding } from './encoding.ts';
import { chooseMarkup } from './markup.ts';

/** What the editor can do, as far as it matters here. */
export interface Client {
  readonly encoding: PositionEncoding;
  readonly pullsDiagnostics: boolean;
  /** Whether an editor that asks for findings can be told to ask again. */
  readonly refreshesDiagnostics: boolean;
  /** The kind of text that it shows in a hover, and beside a completion. */
  readonly hoverMarkup: MarkupKind;
  readonly completionMarkup: MarkupKind;
  readonly watchesFiles: boolean;
  readonly tellsConfiguration: boolean;
  readonly hasFolders: boolean;
  /** Whether an edit may name the version of its document. */
  readonly editsVersions: boolean;
  readonly createsFiles: boolean;
}

export function clientOf({ general, textDocument, workspace }: ClientCapabilities): Client {
  return {
    encoding: chooseEncoding(general?.positionEncodings),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
    hoverMarkup: chooseMarkup(textDocument?.hover?.contentFormat),
    completionMarkup: chooseMarkup(textDocument?.completion?.completionItem?.documentationFormat),
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    tellsConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
    editsVersions: workspace?.workspaceEdit?.documentChanges !== false,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') !== false,
  };
}

export function initializeResult(client: Client): InitializeResult {
  return {
    serverInfo: { name: 'brieflint', version: VERSION },
    capabilities: {
      positionEncoding: client.encoding,
      // Changes of ranges are counted in UTF-16 by the library that applies them.
      textDocumentSync: {
        openClose: true,
        change: client.encoding === 'utf-16' ? TextDocumentSyncKind.Incremental : TextDocumentSyncKind.Full,
        save: true,
      },
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, FIX_ALL_SUGGESTED],
        resolveProvider: true,
      },
      executeCommandProvider: { commands: [ADD_WORD] },
      hoverProvider: true,
      documentSymbolProvider: true,
      completionProvider: { triggerCharacters: ['#', '|', ' '] },
      ...(client.pullsDiagnostics && {
        diagnosticProvider: { identifier: 'brieflint', interFileDependencies: false, workspaceDiagnostics: false },
      }),
      ...(client.hasFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
    },
  };
}

/** Files that decide what holds: configurations, and the contracts and rules that they name. */
const WATCHED = ['**/*.{yaml,yml,json,jsonc,toml}', '**/.brieflintrc'];

/** Asks the editor to tell of changes to configuration files, settings and folders. */
export function registerWatchers(
  connection: Connection,
  client: Client,
  onFolders: (uris: readonly string[]) => void,
): void {
  if (client.watchesFiles) {
    const watchers = WATCHED.map((globPattern) => ({ globPattern }));
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
  if (client.tellsConfiguration) void connection.client.register(DidChangeConfigurationNotification.type);
  if (!client.hasFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(async () => {
    const folders = await connection.workspace.getWorkspaceFolders();
    onFolders(folders?.map(({ uri }) => uri) ?? []);
  });
}
