/** Runs a job for each key soon after it is asked for. */
export interface Schedule {
  /** Asks for the key's job; what was asked a moment ago and has not begun is done together with it. */
  request(key: string): void;
  /** Takes back what was asked. */
  cancel(key: string): void;
}

interface Entry {
  readonly timer: NodeJS.Timeout;
  /** When it was asked for first. */
  readonly asked: number;
}

/** Changes that come in a burst, such as a paste in several parts, are this close, in ms. */
const PAUSE = 4;
/** Nobody waits longer, however fast changes come. */
const LONGEST_WAIT = 40;

/** Waits for the end of a burst, never for a pause in writing: findings come while one writes. */
export function createSchedule(run: (key: string) => void): Schedule {
  const entries = new Map<string, Entry>();
  const start = (key: string): void => {
    entries.delete(key);
    run(key);
  };
  return {
    request(key) {
      const now = performance.now();
      const earlier = entries.get(key);
      const asked = earlier?.asked ?? now;
      clearTimeout(earlier?.timer);
      const wait = Math.max(0, Math.min(PAUSE, asked + LONGEST_WAIT - now));
      entries.set(key, { asked, timer: setTimeout(start, wait, key) });
    },
    cancel(key) {
      clearTimeout(entries.get(key)?.timer);
      entries.delete(key);
    },
  };
}
