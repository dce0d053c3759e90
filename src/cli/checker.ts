import { isHazardous } from '../text/hazard.ts';
import type { Pool } from '../workers/pool.ts';
import type { Outcome } from '../workers/pooled-worker.ts';
import { type DocumentJob, type ExtractJob, type JobRunner, createJobRunner } from './document-job.ts';
import { type Failure, failureResult } from './failure.ts';
import type { Limits } from './limits.ts';
import type { Linted } from './lint-document.ts';

/** Checks documents within limits. Whatever a document does, it gets a verdict and the next one is checked. */
export interface Checker {
  /** In this thread, which nothing can stop, when the document is sure to be quick; else as `inWorker`. */
  check(job: DocumentJob): Promise<Linted>;
  /** In a worker, which is ended when it exceeds a limit. */
  inWorker(job: DocumentJob): Promise<Linted>;
  /** The model of a document as JSON, within the same limits. */
  extract(job: ExtractJob): Promise<string | Failure>;
  close(): Promise<void>;
}

export function createChecker(limits: Limits): Checker {
  let runner: JobRunner | undefined;
  let pool: Promise<Pool<unknown, unknown>> | undefined;
  const send = async <Result>(job: DocumentJob | ExtractJob): Promise<Outcome<Result>> => {
    pool ??= openPool(limits);
    // The worker answers a job as the runner does: with a Linted, or with the model.
    return (await pool).run(job) as Promise<Outcome<Result>>;
  };
  const own = (): JobRunner => (runner ??= createJobRunner());
  const linted = (job: DocumentJob, outcome: Outcome<Linted>): Linted =>
    outcome.kind === 'done' ? outcome.result : { result: failureResult(job.path, failureOf(outcome, limits)) };
  const inWorker = async (job: DocumentJob): Promise<Linted> => linted(job, await send(job));
  return {
    inWorker,
    async check(job) {
      return isHazardous(job.text) ? inWorker(job) : linted(job, await attempt((enter) => own().check(job, enter)));
    },
    async extract(job) {
      const outcome = isHazardous(job.text)
        ? await send<string>(job)
        : await attempt((enter) => own().extract(job, enter));
      return outcome.kind === 'done' ? outcome.result : failureOf(outcome, limits);
    },
    async close() {
      await (await pool)?.close();
    },
  };
}

async function openPool({ jobs, milliseconds, megabytes }: Limits): Promise<Pool<unknown, unknown>> {
  const { createPool } = await import('../workers/pool.ts');
  return createPool({ script: WORKER, size: jobs, milliseconds, megabytes });
}

/** Where the build puts it, seen from the bundle that this file ends up in. */
const WORKER = new URL('worker.js', import.meta.url);

/** Does work in this thread, with the outcome that a worker would have. */
async function attempt<Result>(work: (enter: (phase: string) => void) => Promise<Result>): Promise<Outcome<Result>> {
  let phase = 'reading';
  try {
    return { kind: 'done', result: await work((name) => (phase = name)) };
  } catch (error) {
    return { kind: 'crash', phase, reason: error instanceof Error ? error.message : String(error) };
  }
}

function failureOf(outcome: Exclude<Outcome<unknown>, { kind: 'done' }>, limits: Limits): Failure {
  switch (outcome.kind) {
    case 'timeout':
      return { ...outcome, seconds: limits.milliseconds / 1000 };
    case 'out-of-memory':
      return { ...outcome, megabytes: limits.megabytes };
    case 'crash':
      // Recursion over what is nested without end is the document's doing.
      return /call stack/.test(outcome.reason) ? { kind: 'too-deep', phase: outcome.phase } : outcome;
  }
}
