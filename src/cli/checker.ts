import { isHazardous } from '../text/hazard.ts';
import type { Pool } from '../workers/pool.ts';
import type { Outcome } from '../workers/pooled-worker.ts';
import { type DocumentJob, type JobRunner, createJobRunner } from './document-job.ts';
import { type Failure, failureResult } from './failure.ts';
import type { Limits } from './limits.ts';
import type { Linted } from './lint-document.ts';

/** Checks documents within limits. Whatever a document does, it gets a verdict and the next one is checked. */
export interface Checker {
  /** In this thread, which nothing can stop, when the document is sure to be quick; else as `inWorker`. */
  check(job: DocumentJob): Promise<Linted>;
  /** In a worker, which is ended when it exceeds a limit. */
  inWorker(job: DocumentJob): Promise<Linted>;
  close(): Promise<void>;
}

export function createChecker(limits: Limits): Checker {
  let runner: JobRunner | undefined;
  let pool: Promise<Pool<DocumentJob, Linted>> | undefined;
  const inWorker = async (job: DocumentJob): Promise<Linted> => {
    pool ??= openPool(limits);
    return verdict(job, await (await pool).run(job), limits);
  };
  return {
    async check(job) {
      if (isHazardous(job.text)) return inWorker(job);
      runner ??= createJobRunner();
      return runHere(job, runner);
    },
    inWorker,
    async close() {
      await (await pool)?.close();
    },
  };
}

async function openPool({ jobs, milliseconds, megabytes }: Limits): Promise<Pool<DocumentJob, Linted>> {
  const { createPool } = await import('../workers/pool.ts');
  return createPool({ script: WORKER, size: jobs, milliseconds, megabytes });
}

/** Where the build puts it, seen from the bundle that this file ends up in. */
const WORKER = new URL('worker.js', import.meta.url);

async function runHere(job: DocumentJob, run: JobRunner): Promise<Linted> {
  let phase = 'reading';
  try {
    return await run(job, (name) => (phase = name));
  } catch (error) {
    return failed(job, crash(phase, error instanceof Error ? error.message : String(error)));
  }
}

function verdict(job: DocumentJob, outcome: Outcome<Linted>, limits: Limits): Linted {
  switch (outcome.kind) {
    case 'done':
      return outcome.result;
    case 'timeout':
      return failed(job, { ...outcome, seconds: limits.milliseconds / 1000 });
    case 'out-of-memory':
      return failed(job, { ...outcome, megabytes: limits.megabytes });
    case 'crash':
      return failed(job, crash(outcome.phase, outcome.reason));
  }
}

/** Recursion over what is nested without end is the document's doing. */
function crash(phase: string, reason: string): Failure {
  return /call stack/.test(reason) ? { kind: 'too-deep', phase } : { kind: 'crash', phase, reason };
}

const failed = (job: DocumentJob, failure: Failure): Linted => ({ result: failureResult(job.path, failure) });
