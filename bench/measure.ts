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
  /** Time of all cores that it used: less than it took on a machine that is busy with other work. */
  readonly coreSeconds: number;
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
  let [megabytes, coreSeconds] = [0, 0];
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakMemory(child.pid));
    coreSeconds = Math.max(coreSeconds, coreTime(child.pid));
  }, 20);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => {
      clearInterval(watch);
      if (typeof input === 'number') closeSync(input);
      resolve({ seconds: (performance.now() - start) / 1000, megabytes, coreSeconds });
    });
  });
}

function median(runs: readonly Run[]): Run {
  const middle = runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)];
  if (middle === undefined) throw new Error('no run');
  return middle;
}

/** The most memory that a process has had so far. */
function peakMemory(pid: number | undefined): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(factsOf(pid, 'status'))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

/** The time of cores that a process has used so far, in seconds. */
function coreTime(pid: number | undefined): number {
  // Of what follows the name, which may hold blanks, the 12th and 13th are ticks of a hundredth of a second.
  const fields = factsOf(pid, 'stat')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
}

/** What Linux says about a process; nothing elsewhere, or when it has ended. */
function factsOf(pid: number | undefined, file: 'stat' | 'status'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
