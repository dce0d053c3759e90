/** Runs a job for each key some time after the last call for it, never two of a key at once. */
export interface Schedule {
  /** Asks for the key's job; an earlier call that has not begun is replaced. */
  request(key: string): void;
  /** Takes back what was asked. */
  cancel(key: string): void;
}

interface Entry {
  timer: NodeJS.Timeout | undefined;
  running: boolean;
  again: boolean;
  /** How long the job took last, in ms. */
  took: number;
}

const SHORTEST_WAIT = 10;
const LONGEST_WAIT = 250;

/** Waits for a pause as long as the job takes: a small document is checked at every keystroke, a large one when the writer rests. */
export function createSchedule(run: (key: string) => Promise<void>): Schedule {
  const entries = new Map<string, Entry>();

  function start(key: string, entry: Entry): void {
    entry.timer = undefined;
    if (entry.running) {
      entry.again = true;
      return;
    }
    entry.running = true;
    const begun = performance.now();
    const done = (): void => {
      entry.took = performance.now() - begun;
      entry.running = false;
      if (!entry.again || entries.get(key) !== entry) return;
      entry.again = false;
      start(key, entry);
    };
    run(key).then(done, done);
  }

  return {
    request(key) {
      const entry = entries.get(key) ?? { timer: undefined, running: false, again: false, took: 0 };
      entries.set(key, entry);
      clearTimeout(entry.timer);
      entry.timer = setTimeout(start, Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, entry.took)), key, entry);
    },
    cancel(key) {
      clearTimeout(entries.get(key)?.timer);
      entries.delete(key);
    },
  };
}
