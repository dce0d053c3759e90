import { parentPort, workerData } from 'node:worker_threads';
import { readPhase, writePhase, type WorkerMessage, type WorkerSetup } from './protocol.ts';

/** Runs in a worker: answers every job, noting what it is doing. Results must be flat: deep ones cannot be sent. */
export function serve<Job, Result>(
  handle: (job: Job, enter: (phase: string) => void) => Result | Promise<Result>,
): void {
  const port = parentPort;
  if (!port) throw new Error('serve() runs in a worker only');
  // The pool starts workers with this and nothing else.
  const { phase } = workerData as WorkerSetup;
  const enter = (name: string): void => writePhase(phase, name);
  const send = (message: WorkerMessage<Result>): void => port.postMessage(message);
  const answer = async (job: Job): Promise<void> => {
    enter('reading');
    try {
      send({ kind: 'done', result: await handle(job, enter) });
    } catch (error) {
      send({ kind: 'failed', phase: readPhase(phase), reason: error instanceof Error ? error.message : String(error) });
    }
  };
  // One after the other, for what is being done is noted in one place.
  let last = Promise.resolve();
  port.on('message', (job: Job) => (last = last.then(() => answer(job))));
  send({ kind: 'ready' });
}
