/** Tells on a terminal how far a long run is; short runs and other outputs see nothing. */
export interface Progress {
  /** One more document is done. */
  advance(): void;
  /** Wipes the line, so that the report stands alone. */
  finish(): void;
}

export interface ProgressOptions {
  readonly total: number;
  readonly write: (text: string) => void;
  /** Milliseconds from any fixed point. */
  readonly now: () => number;
}

/** Runs shorter than this need no telling. */
const PATIENCE = 1000;
const INTERVAL = 100;

export function createProgress({ total, write, now }: ProgressOptions): Progress {
  const start = now();
  let done = 0;
  let told = start + PATIENCE - INTERVAL;
  let shown = false;
  return {
    advance() {
      done++;
      const time = now();
      if (time - told < INTERVAL || done === total) return;
      told = time;
      shown = true;
      write(`\r\u001b[2K${line(done, total, (time - start) / 1000)}`);
    },
    finish() {
      if (shown) write('\r\u001b[2K');
    },
  };
}

function line(done: number, total: number, seconds: number): string {
  const rate = done / seconds;
  return `${done} of ${total} documents, ${Math.round(rate)} a second, ${leftOf((total - done) / rate)} left`;
}

function leftOf(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
