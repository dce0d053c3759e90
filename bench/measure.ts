import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** A process to time: Node with these arguments. */
export interface Command {
  readonly name: string;
  readonly arguments: readonly string[];
  /** The file that it reads as standard input. */
  readonly input?: string;
}

/** One run of a process. */
export interface Run {
  readonly seconds: number;
  /** The most memory it held at once. */
  readonly megabytes: number;
}

/** The median run of each command, by time. The commands take turns, so that what slows the machine slows all alike. */
export async function compare(commands: readonly Command[], rounds: number): Promise<Map<string, Run>> {
  const runs = new Map(commands.map(({ name }): [string, Run[]] => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const command of commands) runs.get(command.name)?.push(await run(command));
  }
  return new Map([...runs].map(([name, all]) => [name, median(all)]));
}

/** The run of this name. Throws when there is none. */
export function runOf(runs: ReadonlyMap<string, Run>, name: string): Run {
  const run = runs.get(name);
  if (run === undefined) throw new Error(`“${name}” was not measured`);
  return run;
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Runs a command once. */
function run(command: Command): Promise<Run> {
  const input = command.input === undefined ? 'ignore' : openSync(command.input, 'r');
  const start = performance.now();
  const child = spawn(process.execPath, command.arguments, { stdio: [input, 'ignore', 'ignore'] });
  let megabytes = 0;
  const watch = setInterval(() => (megabytes = Math.max(megabytes, peakMemory(child.pid))), 20);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => {
      clearInterval(watch);
      if (typeof input === 'number') closeSync(input);
      resolve({ seconds: (performance.now() - start) / 1000, megabytes });
    });
  });
}

function median(runs: readonly Run[]): Run {
  const middle = runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)];
  if (middle === undefined) throw new Error('no run');
  return middle;
}

/** Linux says how much memory a process has had at most; elsewhere this is 0. */
function peakMemory(pid: number | undefined): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}
