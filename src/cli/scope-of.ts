import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { dirname, relative, resolve, sep } from 'node:path';
import { type Baseline, knownOf, parseBaseline } from '../baseline/baseline.ts';
import { type LineRange, changedLines } from '../baseline/changed-lines.ts';
import type { Scope } from '../baseline/scope.ts';
import type { Arguments } from './arguments.ts';
import { UsageError } from './usage-error.ts';

/** What is reported of a document, by its absolute path: not what is known (`--baseline`) or untouched (`--since`). */
export type ScopeOf = (absolute: string) => Scope | undefined;

/** Throws a UsageError when the baseline cannot be read or git cannot tell what changed. */
export async function createScopeOf(args: Arguments, cwd: string): Promise<ScopeOf> {
  const [baselinePath, since] = [args.value('baseline'), args.value('since')];
  const baseline = baselinePath === undefined ? undefined : readBaseline(baselinePath);
  const changes = since === undefined ? undefined : await changesSince(since, cwd);
  const pathOf = (absolute: string): string => pathFromBaseline(resolve(cwd, baselinePath ?? ''), absolute);
  return (absolute) => ({
    ...(baseline && { known: knownOf(baseline, pathOf(absolute)) }),
    ...(changes && { lines: changes(absolute) }),
  });
}

/** Documents are named from the baseline's folder, so that it holds wherever brieflint is run. */
export const pathFromBaseline = (baseline: string, document: string): string =>
  relative(dirname(baseline), document).split(sep).join('/');

function readBaseline(path: string): Baseline {
  try {
    return parseBaseline(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The baseline “${path}” cannot be used: ${reason}`, 'brieflint baseline writes one');
  }
}

const EVERY_LINE: LineRange[] = [{ first: 1, last: Infinity }];

/** Changed lines of a file by its absolute path; all of one that git does not follow. */
async function changesSince(since: string, cwd: string): Promise<(path: string) => readonly LineRange[]> {
  const top = (await git(['rev-parse', '--show-toplevel'], cwd)).trimEnd();
  // No external program of the repository's configuration may run.
  const options = ['--unified=0', '--no-prefix', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames'];
  const diff = await git(['diff', ...options, '--end-of-options', since, '--'], top);
  const untracked = await git(['ls-files', '--others', '--exclude-standard', '-z'], top);
  const changes = new Map<string, readonly LineRange[]>();
  for (const [path, ranges] of changedLines(diff)) changes.set(resolve(top, path), ranges);
  for (const path of untracked.split('\0').filter(Boolean)) changes.set(resolve(top, path), EVERY_LINE);
  return (path) => changes.get(path) ?? [];
}

async function git(args: readonly string[], cwd: string): Promise<string> {
  try {
    const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...args];
    const { stdout } = await promisify(execFile)('git', safe, { cwd, maxBuffer: 2 ** 28 });
    return stdout;
  } catch (error) {
    const reason =
      error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n')[0] : String(error);
    throw new UsageError(`Git cannot tell what has changed: ${reason}`, '--since takes a commit, a branch or a tag');
  }
}
