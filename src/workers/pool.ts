import { PooledWorker, type Outcome, type Task, type WorkerLimits } from './pooled-worker.ts';

export interface PoolOptions extends WorkerLimits {
  /** Most workers at a time; they are started as work comes. */
  readonly size: number;
  /** Most jobs at a worker: the one at work and those waiting beside it, so that it is never idle while its answer travels. */
  readonly ahead?: number;
}

export interface Pool<Job, Result> {
  /** Never rejects: a job that hangs, exhausts the memory or ends its worker has an outcome, and harms no other job. */
  run(job: Job): Promise<Outcome<Result>>;
  /** Ends all workers; jobs under way are given up. */
  close(): Promise<void>;
}

/** Workers that take jobs as they come; one that had to be ended is replaced when there is work for it. */
export function createPool<Job, Result>(options: PoolOptions): Pool<Job, Result> {
  const waiting: Task<Job, Result>[] = [];
  const workers = new Set<PooledWorker<Job, Result>>();

  function assign(): void {
    for (let worker = pick(); waiting.length > 0 && worker; worker = pick()) {
      const task = waiting.shift();
      if (task) worker.take(task);
    }
  }

  /** An idle worker, else a new one, else one that has little to do. */
  function pick(): PooledWorker<Job, Result> | undefined {
    const least = leastBusy(workers);
    if (least?.load === 0) return least;
    if (waiting.length > 0 && workers.size < options.size) return start();
    return least && least.load < (options.ahead ?? 2) ? least : undefined;
  }

  function start(): PooledWorker<Job, Result> {
    const worker = new PooledWorker<Job, Result>(options, {
      busyWorkers: () => Array.from(workers).filter(({ load }) => load > 0).length,
      onFree: assign,
      onEnd(unfinished) {
        workers.delete(worker);
        waiting.unshift(...unfinished);
        assign();
      },
    });
    workers.add(worker);
    return worker;
  }

  return {
    run: (job) =>
      new Promise((settle) => {
        waiting.push({ job, settle });
        assign();
      }),
    async close() {
      waiting.length = 0;
      await Promise.all(Array.from(workers, (worker) => worker.dismiss()));
    },
  };
}

function leastBusy<Job, Result>(workers: Iterable<PooledWorker<Job, Result>>): PooledWorker<Job, Result> | undefined {
  let least: PooledWorker<Job, Result> | undefined;
  for (const worker of workers) if (!least || worker.load < least.load) least = worker;
  return least;
}
