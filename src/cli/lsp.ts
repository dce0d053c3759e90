import {
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  createConnection,
} from 'vscode-languageserver/node';
import { createMessageGuard } from '../lsp/message-guard.ts';
import { serve } from '../lsp/server.ts';

/** Messages that came before the end of the input are dealt with for so long, in ms. */
const LAST_MESSAGES = 500;

/**
 * `brieflint lsp --stdio`: serves an editor; the connection ends the process, with 0 after a shutdown and 1 without, as
 * does input that cannot be told apart into messages.
 */
export function lsp(): Promise<number> {
  const writer = new StreamMessageWriter(process.stdout);
  const guard = createMessageGuard({
    onBadMessage: (code, message) => {
      // What JSON-RPC answers when it cannot tell what is answered. The writer's type knows no such answer.
      const answer = { jsonrpc: '2.0', id: null, error: { code, message } };
      void writer.write(answer as Parameters<typeof writer.write>[0]);
    },
    onLost(reason) {
      process.stderr.write(`brieflint: ${reason}\n`);
      process.exit(1);
    },
  });
  const server = serve(createConnection(ProposedFeatures.all, new StreamMessageReader(guard), writer));
  guard.on('end', () => setTimeout(() => process.exit(server.isShutDown() ? 0 : 1), LAST_MESSAGES));
  process.stdin.pipe(guard);
  return new Promise(() => {});
}
