import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import {
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  createMessageConnection,
} from 'vscode-jsonrpc/node';
import type { Diagnostic, PublishDiagnosticsParams, WorkspaceEdit } from 'vscode-languageserver';

/** An editor as far as a test needs one: it speaks to the real server over its standard streams. */
export interface Editor {
  readonly connection: MessageConnection;
  readonly server: ChildProcess;
  /** Everything published so far. */
  readonly published: PublishDiagnosticsParams[];
  /** Edits that the server asked for. */
  readonly edits: WorkspaceEdit[];
  open(uri: string, text: string, version?: number): Promise<void>;
  change(uri: string, version: number, text: string): Promise<void>;
  /** The findings of a version of a document, as soon as they are published. */
  findings(uri: string, version: number): Promise<readonly Diagnostic[]>;
  /** Ends the server by the book; its exit status. */
  quit(): Promise<number | null>;
}

export async function startEditor(capabilities: object = {}, ...folders: string[]): Promise<Editor> {
  const server = spawn(process.execPath, [resolve('dist/cli.js'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const published: PublishDiagnosticsParams[] = [];
  const edits: WorkspaceEdit[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const check of waiting) check();
  });
  connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
    edits.push(edit);
    return { applied: true };
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  const workspaceFolders =
    folders.length === 0 ? null : folders.map((folder) => ({ uri: `file://${folder}`, name: 'briefs' }));
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, workspaceFolders, capabilities });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    server,
    published,
    edits,
    open: (uri, text, version = 1) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version, text },
      }),
    change: (uri, version, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    findings: (uri, version) =>
      new Promise((found) => {
        const check = (): void => {
          const last = published.findLast((params) => params.uri === uri && params.version === version);
          if (!last) return;
          waiting.delete(check);
          found(last.diagnostics);
        };
        waiting.add(check);
        check();
      }),
    async quit() {
      const ended = new Promise<number | null>((end) => server.once('exit', end));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const status = await ended;
      connection.dispose();
      return status;
    },
  };
}
