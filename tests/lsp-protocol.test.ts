import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** A message as the protocol frames it; `length` is what its header says. */
const frame = (content: string, length: number | string = Buffer.byteLength(content)): string =>
  `Content-Length: ${length}\r\n\r\n${content}`;

const request = (id: number, method: string, params?: object): string =>
  frame(JSON.stringify({ jsonrpc: '2.0', id, method, params }));

const INITIALIZE = request(1, 'initialize', { processId: null, rootUri: null, capabilities: {} });
const SHUTDOWN = request(2, 'shutdown');

interface Outcome {
  readonly status: number | null;
  /** What was answered: ids, with the code of an error. */
  readonly answers: [id: number | null, code?: number][];
  readonly stderr: string;
}

/** What the server answers to bytes, and how it ends; `open` leaves its input open. */
function say(bytes: string, open = false): Promise<Outcome> {
  const cwd = mkdtempSync(join(tmpdir(), 'brieflint-lsp-'));
  const server = spawn(process.execPath, [resolve('dist/cli.js'), 'lsp', '--stdio'], { cwd });
  let stdout = '';
  let stderr = '';
  server.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  server.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  server.stdin.on('error', () => {}); // It may be gone before all is said.
  server.stdin.write(bytes);
  if (!open) server.stdin.end();
  return new Promise((done) => server.once('close', (status) => done({ status, answers: answersIn(stdout), stderr })));
}

/** Every byte of the output has to be of the protocol. */
function answersIn(stdout: string): Outcome['answers'] {
  const bytes = Buffer.from(stdout);
  const answers: Outcome['answers'] = [];
  for (let at = 0; at < bytes.length;) {
    const header = /^Content-Length: (\d+)\r\n\r\n/.exec(bytes.subarray(at, at + 100).toString());
    if (!header) throw new Error(`no message of the protocol: ${bytes.subarray(at).toString()}`);
    const start = at + header[0].length;
    at = start + Number(header[1]);
    const { id, error } = JSON.parse(bytes.subarray(start, at).toString());
    if (id !== undefined) answers.push(error ? [id, error.code] : [id]);
  }
  return answers;
}

test.each<[what: string, bytes: string, refused: number]>([
  ['what is no JSON', frame('{"jsonrpc": nonsense}'), -32_700],
  ['an empty message', frame(''), -32_700],
  ['a message that is cut off', frame('{"jsonrpc":"2.0"}', 8), -32_700],
  ['a list', frame('[]'), -32_600],
  ['null', frame('null'), -32_600],
])('%s is refused, and what follows is answered', async (_, bytes, code) => {
  const { status, answers, stderr } = await say(INITIALIZE + bytes + SHUTDOWN);
  expect({ status, answers: answers.map(String).sort(), stderr }).toEqual({
    status: 0,
    answers: [`,${code}`, '1', '2'],
    stderr: '',
  });
});

test.each<[what: string, bytes: string, reason: string]>([
  ['a length of 10^12', frame('{}', 1e12), 'Content-Length is 1000000000000; at most 67108864 is read'],
  ['a negative length', frame('{}', -2), 'Content-Length is “-2”, which is no length'],
  ['a length in words', frame('{}', 'two'), 'Content-Length is “two”, which is no length'],
  ['no length', 'Content-Type: application/json\r\n\r\n{}', 'A message has no Content-Length'],
  ['a message that says that it is longer', frame('{}', 20) + SHUTDOWN, 'A message has no Content-Length'],
  ['a header without end', 'x'.repeat(10_000), 'A message has no end of its header'],
])('%s ends the server at once, which says why', async (_, bytes, reason) => {
  const { status, stderr } = await say(INITIALIZE + bytes, true);
  expect({ status, stderr }).toEqual({ status: 1, stderr: `brieflint: ${reason}\n` });
});

test.each<[what: string, bytes: string, status: number]>([
  ['after a shutdown', INITIALIZE + SHUTDOWN, 0],
  ['without one', INITIALIZE, 1],
])('the end of the input %s ends the server by the book', async (_, bytes, status) => {
  expect((await say(bytes)).status).toBe(status);
});
