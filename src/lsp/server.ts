import {
  type Connection,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
  type WorkspaceEdit,
} from 'vscode-languageserver';
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

export interface Server {
  /** Whether the editor has asked to shut down. */
  isShutDown(): boolean;
}

/** A hover that takes longer, in ms, is answered from what was known last. */
const LONGEST_HOVER = 120;

/** Serves an editor over a connection until the editor ends it. Standard output belongs to the protocol alone. */
export function serve(connection: Connection): Server {
  const documents = new TextDocuments(TextDocument);
  const workspace = createWorkspace();
  const analyst = createAnalyst();
  let client: Client = clientOf({});
  let isShutDown = false;
  const store = createDocumentStore({
    get: (uri) => documents.get(uri),
    analyst,
    workspace,
    encoding: () => client.encoding,
  });
  const publisher = createPublisher({ connection, documents, store, workspace, client: () => client });

  connection.onInitialize((params) => {
    client = clientOf(params.capabilities);
    workspace.setRoots(params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []));
    return initializeResult(client);
  });
  connection.onInitialized(async () => {
    registerWatchers(connection, client, (uris) => reload(uris));
    const surroundings = await workspace.surroundingsOf('untitled:brief');
    if (surroundings && !isShutDown) await analyst.start(surroundings);
  });
  connection.onShutdown(() => {
    isShutDown = true;
    return analyst.close();
  });
  connection.onDidChangeWatchedFiles(() => reload());
  connection.onDidChangeConfiguration(() => reload());
  documents.onDidSave(() => {
    // An editor that does not watch files may have saved a configuration meanwhile.
    if (!client.watchesFiles) reload();
  });

  function reload(roots?: readonly string[]): void {
    if (roots) workspace.setRoots(roots);
    workspace.reload();
    recheck();
  }

  function recheck(): void {
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
    await addWord(uri, word);
  });
  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const document = await Promise.race([store.fresh(uri), after(LONGEST_HOVER, () => store.known(uri))]);
    return document ? hover(document, document.positions.offsetAt(position), client.hoverMarkup) : null;
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
    const shown = heading ? await store.without(document, heading) : document;
    return completions(shown, offset, client.completionMarkup);
  });

  async function addWord(uri: string, word: string): Promise<void> {
    const edit = addWordEdit(workspace, uri, word, client);
    if (!edit) {
      const message = `No open folder has a configuration that “${word}” can be added to`;
      return connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    }
    const { applied } = await connection.workspace.applyEdit({ label: `Add “${word}” to the words`, edit });
    if (!applied) return;
    // The file may not be saved yet.
    workspace.accept(uri, word);
    recheck();
  }

  async function fixAll(uri: string, applicability: 'safe' | 'suggested'): Promise<WorkspaceEdit | undefined> {
    const [document, surroundings] = [await store.fresh(uri), await workspace.surroundingsOf(uri)];
    if (!document || !surroundings) return undefined;
    return replacementEdit(document, await analyst.fix(document.text, surroundings, applicability));
  }

  documents.listen(connection);
  connection.listen();
  return { isShutDown: () => isShutDown };
}

const after = <Result>(milliseconds: number, result: () => Result): Promise<Result> =>
  new Promise((done) => setTimeout(() => done(result()), milliseconds));
