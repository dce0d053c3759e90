import { parentPort, workerData } from 'node:worker_threads';
import { readPhase, writePhase, type WorkerMessage, type WorkerSetup } from './protocol.ts';

/** Runs in a worker: answers every job, noting what it is doing. Results must be flat: deep ones cannot be sent. */
export function serve<Job, Result>(handle: (job: Job, enter: (phase: string) => void) => Result): void {
  const port = parentPort;
  if (!port) throw new Error('serve() runs in a worker only');
  // The pool starts workers with this and nothing else.
  const { phase } = workerData as WorkerSetup;
  const enter = (name: string): void => writePhase(phase, name);
  const send = (message: WorkerMessage<Result>): void => port.postMessage(message);
  port.on('message', (job: Job) => {
    enter('reading');
    try {
      send({ kind: 'done', result: handle(job, enter) });
    } catch (error) {
      send({ kind: 'failed', phase: readPhase(phase), reason: error instanceof Error ? error.message : String(error) });
    }
  });
  send({ kind: 'ready' });
}
