import type { Applicability } from '../generated/report.ts';
import type { Cache } from './cache.ts';
import type { Checker } from './checker.ts';
import type { Configuration } from '../config/configuration.ts';
import type { FoundFile } from './discover.ts';
import { type Document, decodeDocument, readBytes } from './document.ts';
import { type DocumentJob, asJson, jobFor } from './document-job.ts';
import { failureResult } from './failure.ts';
import type { Limits } from './limits.ts';
import { isUpToDate } from './linked-files.ts';
import type { Linted } from './lint-document.ts';
import type { ScopeOf } from './scope-of.ts';

export interface CheckFilesOptions {
  readonly configuration: Configuration;
  readonly checker: Checker;
  readonly limits: Limits;
  readonly applicability: Applicability | undefined;
  readonly scopeOf: ScopeOf;
  readonly cache: Cache | undefined;
}

export interface CheckedFile {
  readonly file: FoundFile;
  /** Absent when it could not be read, or did not have to be. */
  readonly document?: Document;
  /** What was done; absent when there was nothing to do. */
  readonly job?: DocumentJob;
  readonly linted: Linted;
}

/** Checks files, in their order; those that the configuration leaves out are skipped. */
export async function* checkFiles(
  files: readonly FoundFile[],
  options: CheckFilesOptions,
): AsyncGenerator<CheckedFile> {
  for (let next = 0; next < files.length;) {
    const batch: Prepared[] = [];
    for (let size = 0; next < files.length && size < BATCH; next++) {
      const file = files[next];
      const prepared = file && (await prepare(file, options));
      if (prepared) batch.push(prepared);
      size += prepared?.job?.text.length ?? 0;
    }
    yield* checkBatch(batch, options);
  }
}

/** Text read ahead, in UTF-16 units: enough to keep every worker busy, and no more than the memory has room for. */
const BATCH = 4_000_000;

/** Text worth starting workers for, in UTF-16 units: they take as long to load as this takes to check. */
const PAYS = 300_000;

/** A file on its way: it has a verdict already, or a job to do. */
interface Prepared {
  readonly file: FoundFile;
  readonly document?: Document;
  readonly verdict?: Linted;
  readonly job?: DocumentJob;
}

async function prepare(file: FoundFile, options: CheckFilesOptions): Promise<Prepared | undefined> {
  const { configuration, limits, applicability, scopeOf, cache } = options;
  const configured = await configuration.of(file.absolute);
  if (configured.kind === 'ignored') return undefined;
  const bytes = readBytes(file.absolute, limits.bytes);
  const known = bytes instanceof Uint8Array && cache?.find(bytes, asJson(configured.config));
  if (known && isUpToDate(known.files, file.path))
    return { file, verdict: { result: { path: file.path, diagnostics: known.diagnostics } } };
  const document = bytes instanceof Uint8Array ? decodeDocument(bytes, limits.bytes) : bytes;
  if (document.kind === 'unread') return { file, verdict: { result: failureResult(file.path, document.failure) } };
  const job = jobFor(file.path, document.text, configured.config, applicability, scopeOf(file.absolute));
  return { file, document, job };
}

async function* checkBatch(batch: readonly Prepared[], options: CheckFilesOptions): AsyncGenerator<CheckedFile> {
  const { checker, limits, cache } = options;
  const pays = limits.jobs > 1 && batch.reduce((size, { job }) => size + (job?.text.length ?? 0), 0) > PAYS;
  // Every job for a worker is handed out before the first verdict is waited for.
  const checks = batch.map(({ job, verdict }) => {
    if (!job) return () => verdict;
    if (!pays) return () => checker.check(job);
    const underWay = checker.inWorker(job);
    return () => underWay;
  });
  for (const [index, { file, document, job }] of batch.entries()) {
    const linted = await checks[index]?.();
    if (!linted) continue;
    if (document && job && !job.applicability && !linted.result.incomplete) {
      cache?.add(document.bytes, job.config, { diagnostics: linted.result.diagnostics, files: linted.files ?? {} });
    }
    yield { file, linted, ...(document && { document }), ...(job && { job }) };
  }
}
