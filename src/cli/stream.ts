import { resolve } from 'node:path';
import { createConfiguration } from '../config/configuration.ts';
import type { Diagnostic } from '../generated/report.ts';
import { encode } from '../text/decode.ts';
import type { Arguments } from './arguments.ts';
import { type Checker, createChecker } from './checker.ts';
import { decodeDocument } from './document.ts';
import { jobFor } from './document-job.ts';
import { failureDiagnostic, failureResult } from './failure.ts';
import { type Limits, readLimits } from './limits.ts';
import { type Line, linesOf } from './lines.ts';
import { print } from './streams.ts';

/** What one line of input comes to, as one line of output. */
interface Verdict {
  /** As given; null when the line could not be read. */
  readonly id: unknown;
  readonly path?: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly incomplete?: boolean;
}

/**
 * `brieflint stream`: a verdict for each line `{"id", "path"?, "text"}` of standard input, in order. The output depends on
 * the input and the options only: no configuration is looked for. The status is 0 when the input was read to its end:
 * what is wrong with a document, or a line, is in its verdict.
 */
export async function stream(args: Arguments): Promise<number> {
  const limits = readLimits(args, 1);
  const checker = createChecker(limits);
  const config = args.value('config');
  const configuration = createConfiguration({
    cwd: process.cwd(),
    config,
    noConfig: config === undefined,
    severities: new Map(),
  });
  const judge = (line: Line): Promise<Verdict> => judgeLine(line, { checker, configuration, limits });
  try {
    // JSON may write one byte of text as six, and there is more than the text.
    const lines = linesOf(process.stdin, limits.bytes * 6 + 65_536);
    for await (const verdict of inOrder(lines, judge, limits.jobs === 1 ? 1 : limits.jobs * 4)) {
      if (!print(`${JSON.stringify(verdict)}\n`)) break;
    }
    return configuration.problems.length > 0 ? 2 : 0;
  } finally {
    await checker.close();
  }
}

interface Judge {
  readonly checker: Checker;
  readonly configuration: ReturnType<typeof createConfiguration>;
  readonly limits: Limits;
}

async function judgeLine(line: Line, { checker, configuration, limits }: Judge): Promise<Verdict> {
  const input = line === undefined ? 'it is longer than the limit' : readLine(line);
  if (typeof input === 'string') {
    return { id: null, diagnostics: [failureDiagnostic({ kind: 'bad-line', reason: input })], incomplete: true };
  }
  const { id, path, text } = input;
  const name = path ?? '<stream>';
  const document = decodeDocument(encode(text, ''), limits.bytes);
  const answer = (diagnostics: readonly Diagnostic[], incomplete: boolean | undefined): Verdict => {
    return { id, ...(path !== undefined && { path }), diagnostics, ...(incomplete && { incomplete }) };
  };
  if (document.kind === 'unread') return answer(failureResult(name, document.failure).diagnostics, true);
  const configured = await configuration.of(resolve(name));
  if (configured.kind === 'ignored') return answer([], undefined);
  const job = { ...jobFor(name, document.text, configured.config, undefined), detached: true };
  const { result } = await (limits.jobs > 1 ? checker.inWorker(job) : checker.check(job));
  return answer(result.diagnostics, result.incomplete);
}

interface Input {
  readonly id: unknown;
  readonly path: string | undefined;
  readonly text: string;
}

/** The document of a line, or what is wrong with the line. */
function readLine(line: Uint8Array): Input | string {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
  } catch (error) {
    return error instanceof TypeError ? 'it is not UTF-8' : 'it is not JSON';
  }
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') {
    return 'it has no “text”';
  }
  const path = 'path' in value && typeof value.path === 'string' ? value.path : undefined;
  return { id: 'id' in value ? value.id : null, path, text: value.text };
}

/** Results in the order of the inputs, so many at work at the same time. */
async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  width: number,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of items) {
    underWay.push(work(item));
    if (underWay.length >= width) yield* next(underWay);
  }
  while (underWay.length > 0) yield* next(underWay);
}

async function* next<Result>(underWay: Promise<Result>[]): AsyncGenerator<Result> {
  const first = underWay.shift();
  if (first) yield await first;
}
