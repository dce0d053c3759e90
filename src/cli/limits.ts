import { availableParallelism } from 'node:os';
import type { Arguments } from './arguments.ts';
import { UsageError } from './usage-error.ts';

/** What a run may use. Only the command line raises it: a repository must not set the limits under which it is checked. */
export interface Limits {
  /** Size of a document. */
  readonly bytes: number;
  /** Wall time for one document. */
  readonly milliseconds: number;
  /** Heap of a worker. */
  readonly megabytes: number;
  /** Documents checked at the same time. */
  readonly jobs: number;
}

const DEFAULT_MEBIBYTES = 1;
const DEFAULT_SECONDS = 5;
const MEGABYTES = 512;
/** More workers than this cost more memory than they save time. */
const MOST_JOBS = 8;

/** The limits that --max-size, --timeout and --jobs give. Throws a UsageError when a number is none. */
export function readLimits(args: Arguments, jobs = Math.min(availableParallelism(), MOST_JOBS)): Limits {
  return {
    bytes: positive(args, 'max-size', DEFAULT_MEBIBYTES) * 2 ** 20,
    milliseconds: positive(args, 'timeout', DEFAULT_SECONDS) * 1000,
    megabytes: MEGABYTES,
    jobs: Math.ceil(positive(args, 'jobs', jobs)),
  };
}

function positive(args: Arguments, name: string, fallback: number): number {
  const value = args.value(name);
  if (value === undefined) return fallback;
  if (/^\d{1,6}(?:\.\d+)?$/.test(value) && Number(value) > 0) return Number(value);
  throw new UsageError(`--${name} “${value}” is no number above 0`, 'See brieflint check --help');
}
