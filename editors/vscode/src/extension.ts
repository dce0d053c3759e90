import { type ExtensionContext, workspace } from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

/** Starts the language server that comes with the extension, or the one that the settings name. */
export async function activate(context: ExtensionContext): Promise<void> {
  const path = workspace.getConfiguration('brieflint').get<string>('path', '');
  const bundled = context.asAbsolutePath('dist/server/cli.js');
  const server: ServerOptions = path
    ? { command: path, args: ['lsp', '--stdio'] }
    : { module: bundled, args: ['lsp'], transport: TransportKind.stdio };
  client = new LanguageClient('brieflint', 'brieflint', server, {
    documentSelector: [
      { scheme: 'file', language: 'markdown' },
      { scheme: 'untitled', language: 'markdown' },
    ],
  });
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
