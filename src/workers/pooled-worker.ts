import { Worker } from 'node:worker_threads';
import { PHASE_BYTES, readPhase, type WorkerMessage, type WorkerSetup } from './protocol.ts';

export interface WorkerLimits {
  /** The worker's entry, which calls `serve`. */
  readonly script: URL;
  /** Time for one job: of the clock, unless the machine is so busy that the worker gets little of it. */
  readonly milliseconds: number;
  /** Heap of one worker. Buffers do not count, so their size has to be limited before they are sent. */
  readonly megabytes: number;
  /** Heap of one worker for what is new; when absent, what Node gives. */
  readonly youngMegabytes?: number;
}

/** What became of a job; `phase` is what the worker was doing when it was stopped. */
export type Outcome<Result> =
  | { kind: 'done'; result: Result }
  | { kind: 'timeout'; phase: string }
  | { kind: 'out-of-memory'; phase: string }
  | { kind: 'crash'; phase: string; reason: string };

export interface Task<Job, Result> {
  readonly job: Job;
  readonly settle: (outcome: Outcome<Result>) => void;
}

/** Added to the time of the first job, which waits for the worker to load. */
const LOADING_MILLISECONDS = 15_000;

/** On a busy machine a job may wait for a core this many times as long as it may work. */
const MOST_WAITING = 3;

/** What a worker needs to know of its pool, and tells it. */
export interface Employer<Job, Result> {
  readonly busyWorkers: () => number;
  readonly onFree: () => void;
  /** Receives the jobs that the worker, having ended, did not come to. */
  readonly onEnd: (unfinished: Task<Job, Result>[]) => void;
}

/** A worker and the jobs that it has been given, the first of which is at work. */
export class PooledWorker<Job, Result> {
  readonly #limits: WorkerLimits;
  readonly #onFree: () => void;
  readonly #busyWorkers: () => number;
  readonly #onEnd: (unfinished: Task<Job, Result>[]) => void;
  readonly #phase = new SharedArrayBuffer(PHASE_BYTES);
  readonly #worker: Worker;
  readonly #tasks: Task<Job, Result>[] = [];
  #timer: NodeJS.Timeout | undefined;
  #loading = LOADING_MILLISECONDS;
  /** When the job at work was started, by the clock and by the cores' time that the process had used. */
  #started = { clock: 0, cores: 0 };
  #ended = false;

  constructor(limits: WorkerLimits, employer: Employer<Job, Result>) {
    this.#limits = limits;
    this.#onFree = employer.onFree;
    this.#onEnd = employer.onEnd;
    this.#busyWorkers = employer.busyWorkers;
    const setup: WorkerSetup = { phase: this.#phase };
    const resourceLimits = {
      maxOldGenerationSizeMb: limits.megabytes,
      ...(limits.youngMegabytes !== undefined && { maxYoungGenerationSizeMb: limits.youngMegabytes }),
    };
    this.#worker = new Worker(limits.script, { workerData: setup, resourceLimits });
    this.#worker.on('message', (message: WorkerMessage<Result>) => this.#receive(message));
    this.#worker.on('error', (error: Error & { code?: string }) => this.#fail(error));
    this.#worker.on('exit', () => this.#end({ kind: 'crash', phase: this.#doing(), reason: 'its worker ended' }));
  }

  /** Number of jobs at hand. */
  get load(): number {
    return this.#tasks.length;
  }

  take(task: Task<Job, Result>): void {
    this.#tasks.push(task);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows
    this.#worker.postMessage(task.job);
    if (this.#tasks.length === 1) this.#startClock();
  }

  async dismiss(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    await this.#worker.terminate();
  }

  #receive(message: WorkerMessage<Result>): void {
    if (this.#ended) return;
    if (message.kind === 'ready') {
      this.#loading = 0;
    } else {
      this.#tasks.shift()?.settle(message.kind === 'failed' ? { ...message, kind: 'crash' } : message);
    }
    this.#startClock();
    if (message.kind !== 'ready') this.#onFree();
  }

  #startClock(): void {
    clearTimeout(this.#timer);
    if (this.#tasks.length === 0) return;
    this.#started = { clock: performance.now(), cores: coreMilliseconds() };
    this.#wait(this.#limits.milliseconds + this.#loading);
  }

  #wait(milliseconds: number): void {
    this.#timer = setTimeout(() => this.#runOut(this.#tasks[0]), milliseconds);
  }

  /** When this thread was busy, the answer may be here already and not have been read. */
  #runOut(task: Task<Job, Result> | undefined): void {
    const { milliseconds } = this.#limits;
    const phase = this.#doing();
    const waited = performance.now() - this.#started.clock;
    const worked = (coreMilliseconds() - this.#started.cores) / Math.max(1, this.#busyWorkers());
    setImmediate(() => {
      if (this.#ended || this.#tasks[0] !== task) return;
      if (worked < milliseconds / 2 && waited < milliseconds * MOST_WAITING) this.#wait(milliseconds - worked);
      else this.#end({ kind: 'timeout', phase });
    });
  }

  #fail(error: Error & { code?: string }): void {
    const phase = this.#doing();
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') this.#end({ kind: 'out-of-memory', phase });
    else this.#end({ kind: 'crash', phase, reason: error.message });
  }

  #doing(): string {
    return readPhase(this.#phase) || 'starting';
  }

  #end(outcome: Outcome<Result>): void {
    if (this.#ended) return;
    void this.dismiss();
    this.#tasks.shift()?.settle(outcome);
    this.#onEnd(this.#tasks);
  }
}

/** Time of all cores that this process has used. */
function coreMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
