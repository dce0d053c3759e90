/**
 * Turns interrupts into an orderly exit, status 128 + signal as shells expect. A handler runs only between turns of the
 * event loop, so a synchronous piece of work, such as the replacement of a file, is finished first.
 */
export function exitOnSignals(): void {
  for (const [signal, number] of SIGNALS) process.once(signal, () => process.exit(128 + number));
}

const SIGNALS = [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const;
