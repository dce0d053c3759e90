import { dirname } from 'node:path';
import type { LintResult } from '../generated/report.ts';
import { encode } from '../text/decode.ts';
import { attachedTerminal } from './attached-terminal.ts';
import type { Cache } from './cache.ts';
import { type CheckedFile, checkFiles } from './check-files.ts';
import type { FoundFile } from './discover.ts';
import { failureDiagnostic } from './failure.ts';
import type { LinkedFiles } from './linked-files.ts';
import { createProgress } from './progress.ts';
import { type Run, writesFixes } from './run.ts';
import { printError } from './streams.ts';

/** A document with its verdict. */
export interface Settled {
  readonly file: FoundFile;
  readonly result: LintResult;
  /** What the file holds now; absent when it was not read. */
  readonly text?: string;
  /** The files that the verdict depends on. */
  readonly links: LinkedFiles;
}

/** Checks files in their order, repairs them when asked to, and tells on a terminal how far it is. */
export async function* checkFound(files: readonly FoundFile[], run: Run): AsyncGenerator<Settled> {
  const cache = await openCacheFor(files.length, run);
  const progress = attachedTerminal(2)
    ? createProgress({ total: files.length, write: printError, now: () => performance.now() })
    : undefined;
  for await (const checked of checkFiles(files, { ...run, cache })) {
    const { file, linted } = checked;
    const { result, text } = await settle(checked, run);
    progress?.advance();
    const links = linted.files ?? {};
    yield text === undefined ? { file, result, links } : { file, result, text, links };
  }
  progress?.finish();
  cache?.save();
}

export async function diffOf(path: string, before: string, after: string): Promise<string> {
  const { unifiedDiff } = await import('./unified-diff.ts');
  return unifiedDiff(path, before, after);
}

/** Reading a cache takes longer than checking a few documents. */
const WORTH_CACHING = 20;

async function openCacheFor(files: number, { args, cwd, applicability }: Run): Promise<Cache | undefined> {
  if (files < WORTH_CACHING || applicability !== undefined || args.flag('no-cache')) return undefined;
  // A verdict of an earlier run comes without the text, which these two look at.
  if (args.value('baseline') !== undefined || args.value('since') !== undefined) return undefined;
  const { cacheFileFor, openCache, programFingerprint } = await import('./cache.ts');
  return openCache({ file: cacheFileFor(cwd), program: programFingerprint() });
}

/** Writes what was repaired, or notes the difference. */
async function settle(
  { file, document, job, linted }: CheckedFile,
  run: Run,
): Promise<{ result: LintResult; text?: string }> {
  if (!document) return { result: linted.result };
  const { text } = document;
  if (!job || linted.fixed === undefined) return { result: linted.result, text };
  if (!writesFixes(run)) {
    run.diffs.push(await diffOf(file.path, text, linted.fixed));
    return { result: linted.result, text };
  }
  const { removeStaleTemporaries, replaceFile } = await import('./write.ts');
  const folder = dirname(file.absolute);
  if (!run.cleaned.has(folder)) removeStaleTemporaries(folder, Date.now());
  run.cleaned.add(folder);
  const written = replaceFile(file.absolute, document.bytes, encode(linted.fixed, document.bom));
  if (written.kind === 'written') return { result: linted.result, text: linted.fixed };
  const failure = failureDiagnostic({ kind: 'not-written', reason: written.reason });
  const { applicability: _fixing, ...checkOnly } = job;
  const { result } = await run.checker.check(checkOnly);
  return { result: { ...result, diagnostics: [failure, ...result.diagnostics], incomplete: true }, text };
}
