import { type Connection, TextDocuments, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FIX_ALL_SUGGESTED, ADD_WORD, codeActions, replacementEdit } from './actions.ts';
import { addWordEdit } from './add-word.ts';
import { createAnalyst } from './analyst.ts';
import { type Client, clientOf, initializeResult, registerWatchers } from './capabilities.ts';
import { completions, headingBefore } from './completion.ts';
import { createDocumentStore } from './document-store.ts';
import { hover } from './hover.ts';
import { createPublisher } from './publisher.ts';
import { documentSymbols } from './symbols.ts';
import { createWorkspace } from './workspace.ts';

/** Serves an editor over a connection until the editor ends it. Standard output belongs to the protocol alone. */
export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const workspace = createWorkspace();
  const analyst = createAnalyst();
  let client: Client = clientOf({});
  const store = createDocumentStore({
    get: (uri) => documents.get(uri),
    analyst,
    workspace,
    encoding: () => client.encoding,
  });
  const publisher = createPublisher({ connection, documents, store, workspace, pulls: () => client.pullsDiagnostics });

  connection.onInitialize((params) => {
    client = clientOf(params.capabilities);
    workspace.setRoots(params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []));
    return initializeResult(client);
  });
  connection.onInitialized(() => registerWatchers(connection, client, (uris) => reload(uris)));
  connection.onShutdown(() => analyst.close());
  connection.onDidChangeWatchedFiles(() => reload());
  connection.onDidChangeConfiguration(() => reload());

  function reload(roots?: readonly string[]): void {
    if (roots) workspace.setRoots(roots);
    workspace.reload();
    store.reload();
    publisher.refresh();
  }

  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const document = await store.fresh(textDocument.uri);
    return document ? codeActions(document, range, context.only) : [];
  });
  connection.onCodeActionResolve(async (action) => {
    const { uri, kind }: { uri?: string; kind?: string } = action.data ?? {};
    const edit = uri === undefined ? undefined : await fixAll(uri, kind === FIX_ALL_SUGGESTED ? 'suggested' : 'safe');
    return edit ? { ...action, edit } : action;
  });
  connection.onExecuteCommand(async ({ command, arguments: given = [] }) => {
    const [uri, word]: unknown[] = given;
    if (command !== ADD_WORD || typeof uri !== 'string' || typeof word !== 'string') return;
    const edit = addWordEdit(workspace, uri, word);
    if (edit) await connection.workspace.applyEdit({ label: `Add “${word}”`, edit });
    else connection.window.showWarningMessage(`There is no configuration file that “${word}” can be added to`);
  });
  connection.onHover(({ textDocument, position }) => {
    const document = store.known(textDocument.uri);
    return document ? hover(document, document.positions.offsetAt(position)) : null;
  });
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const document = await store.fresh(textDocument.uri);
    return document ? documentSymbols(document) : [];
  });
  connection.onCompletion(async ({ textDocument, position }) => {
    const document = await store.fresh(textDocument.uri);
    if (!document) return [];
    const offset = document.positions.offsetAt(position);
    const heading = headingBefore(document.text, offset);
    // A heading that is being written would take over the sections below it.
    return completions(heading ? await store.without(document, heading) : document, offset);
  });

  async function fixAll(uri: string, applicability: 'safe' | 'suggested'): Promise<WorkspaceEdit | undefined> {
    const [document, config] = [await store.fresh(uri), await workspace.configFor(uri)];
    if (!document || !config) return undefined;
    return replacementEdit(document, await analyst.fix(document.text, config, applicability));
  }

  documents.listen(connection);
  connection.listen();
}
