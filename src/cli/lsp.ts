import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { serve } from '../lsp/server.ts';

/** `brieflint lsp --stdio`: serves an editor; the connection ends the process, with 0 after a shutdown and 1 without. */
export function lsp(): Promise<number> {
  serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout));
  return new Promise(() => {});
}
