/** What a worker is started with: the bytes in which it notes what it is doing, for whoever has to stop it. */
export interface WorkerSetup {
  readonly phase: SharedArrayBuffer;
}

/** What a worker sends: that it is ready, and then one answer a job, in the order of the jobs. */
export type WorkerMessage<Result> =
  { kind: 'ready' } | { kind: 'done'; result: Result } | { kind: 'failed'; phase: string; reason: string };

/** Room for the longest phase, such as “rule acronym-undefined”, and its length. */
export const PHASE_BYTES = 128;

/** Notes a phase; cheap enough for every rule of every document. */
export function writePhase(memory: SharedArrayBuffer, phase: string): void {
  const bytes = new Uint8Array(memory);
  // encodeInto refuses shared memory, and phases are ASCII.
  const length = Math.min(phase.length, PHASE_BYTES - 1);
  for (let i = 0; i < length; i++) bytes[i + 1] = phase.charCodeAt(i);
  bytes[0] = length;
}

export function readPhase(memory: SharedArrayBuffer): string {
  const bytes = new Uint8Array(memory);
  return String.fromCharCode(...bytes.subarray(1, 1 + (bytes[0] ?? 0)));
}
