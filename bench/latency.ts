import { setTimeout as sleep } from 'node:timers/promises';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Editor, startEditor } from '../tests/lsp-client.ts';
import { brief } from './briefs.ts';
import { percentile } from './measure.ts';
import { type Keystroke, typing } from './typing.ts';

/** Milliseconds that half, and all but a twentieth, of the answers took at most. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
}

export interface EditorLatency {
  /** From a keystroke to the findings on the text that it made, in briefs of 5 and of 100 KB. */
  readonly small: Latency;
  readonly large: Latency;
  /** From the question to the answer, while another document hangs. */
  readonly hover: Latency;
}

/** Drives the real language server as an editor does, with so many sentences typed into each brief. */
export async function measureLatency(sentences: number): Promise<EditorLatency> {
  return {
    small: await whileTyping(brief(1), sentences),
    large: await whileTyping(brief(1, 19), sentences),
    hover: await hoverWhileHanging(),
  };
}

async function whileTyping(text: string, sentences: number): Promise<Latency> {
  const editor = await startEditor();
  const uri = 'untitled:typing.md';
  await editor.open(uri, text);
  await editor.findings(uri, 1);
  const answers = listen(editor, uri);
  let document = TextDocument.create(uri, 'markdown', 1, text);
  // In the middle, at the end of a paragraph.
  let offset = text.indexOf('.\n', text.length / 2) + 1;
  const waits: Promise<number>[] = [];
  for (const { after, insert, backspaces } of sentencesTyped(sentences)) {
    await sleep(after);
    const range = { start: document.positionAt(offset - backspaces), end: document.positionAt(offset) };
    const [version, change] = [document.version + 1, { range, text: insert }];
    document = TextDocument.update(document, [change], version);
    offset += insert.length - backspaces;
    waits.push(answers.waitFor(version));
    const params = { textDocument: { uri, version }, contentChanges: [change] };
    void editor.connection.sendNotification('textDocument/didChange', params);
  }
  const milliseconds = await Promise.all(waits);
  await editor.quit();
  return summary(milliseconds);
}

const sentencesTyped = (count: number): Keystroke[] => Array.from({ length: count }, (_, seed) => typing(seed)).flat();

/** Hears of findings. A later version answers for the earlier ones, which nobody looks at any more. */
function listen({ connection }: Editor, uri: string): { waitFor(version: number): Promise<number> } {
  const waiting = new Set<{ version: number; answer: () => void }>();
  connection.onNotification('textDocument/publishDiagnostics', (params: { uri: string; version?: number }) => {
    for (const one of waiting) {
      if (params.uri !== uri || (params.version ?? 0) < one.version) continue;
      waiting.delete(one);
      one.answer();
    }
  });
  return {
    async waitFor(version) {
      const start = performance.now();
      await new Promise<void>((answer) => waiting.add({ version, answer }));
      return performance.now() - start;
    },
  };
}

/** Asks again and again, as a hand on a mouse does, for as long as the other document is on its way. */
async function hoverWhileHanging(): Promise<Latency> {
  const editor = await startEditor();
  const [good, bad] = ['untitled:good.md', 'untitled:bad.md'];
  await editor.open(good, '# Ferry fares\n\nThe goverment pays for the boat.\n');
  await editor.findings(good, 1);
  await editor.open(bad, `${'- '.repeat(1875)}x${'\n'.repeat(1875)}`);
  const milliseconds: number[] = [];
  while (!editor.published.some(({ uri }) => uri === bad)) {
    const start = performance.now();
    await editor.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: good },
      position: { line: 2, character: 6 },
    });
    milliseconds.push(performance.now() - start);
    await sleep(50);
  }
  await editor.quit();
  return summary(milliseconds);
}

const summary = (milliseconds: readonly number[]): Latency => ({
  p50: percentile(milliseconds, 0.5),
  p95: percentile(milliseconds, 0.95),
});
