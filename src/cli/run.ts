import type { Applicability, LintResult, Report } from '../generated/report.ts';
import { createReport } from '../report/report.ts';
import type { Configuration } from '../config/configuration.ts';
import type { Arguments } from './arguments.ts';
import { type Checker, createChecker } from './checker.ts';
import { type Limits, readLimits } from './limits.ts';
import { openConfiguration } from './open-configuration.ts';
import { ruleSeverities } from './rule-severities.ts';
import type { ScopeOf } from './scope-of.ts';
import { shownPath, withShownPaths } from './shown-path.ts';

/** What a check is done with. */
export interface Run {
  readonly args: Arguments;
  readonly cwd: string;
  readonly limits: Limits;
  readonly configuration: Configuration;
  readonly checker: Checker;
  readonly applicability: Applicability | undefined;
  readonly scopeOf: ScopeOf;
  /** Unified diffs, with --diff. */
  readonly diffs: string[];
  /** Folders that fixes were written to and that were freed of what killed runs left. */
  readonly cleaned: Set<string>;
}

/** What the arguments ask for. The checker has to be closed. Throws a UsageError when they make no sense. */
export async function openRun(args: Arguments): Promise<Run> {
  const cwd = process.cwd();
  const limits = readLimits(args);
  return {
    args,
    cwd,
    limits,
    configuration: openConfiguration(args, await ruleSeverities(args)),
    checker: createChecker(limits),
    applicability: applicabilityOf(args),
    scopeOf: await scopeFor(args, cwd),
    diffs: [],
    cleaned: new Set(),
  };
}

/** The same run for another time: git and the baseline are asked again and, if wanted, configurations are read again. */
export async function renewRun(run: Run, { configuration }: { configuration: boolean }): Promise<Run> {
  const { args, cwd } = run;
  const scopeOf = await scopeFor(args, cwd);
  if (!configuration) return { ...run, scopeOf };
  return { ...run, scopeOf, configuration: openConfiguration(args, await ruleSeverities(args)) };
}

/** The report on some documents, with the mistakes in their configurations. */
export function reportOn(results: readonly LintResult[], { cwd, configuration }: Run): Report {
  const problems = configuration.problems.map((one) => ({ ...one, path: shownPath(one.path, cwd) }));
  return createReport([...results.map((one) => withShownPaths(one, cwd)), ...problems]);
}

/** True when files are changed, false when it is only shown how. */
export const writesFixes = ({ args, applicability }: Run): boolean => applicability !== undefined && !args.flag('diff');

function applicabilityOf(args: Arguments): Applicability | undefined {
  if (args.flag('fix-suggested')) return 'suggested';
  return args.flag('fix') || args.flag('diff') ? 'safe' : undefined;
}

/** Most checks report all that they find, and need no way to start git. */
async function scopeFor(args: Arguments, cwd: string): Promise<ScopeOf> {
  if (args.value('baseline') === undefined && args.value('since') === undefined) return () => undefined;
  const { createScopeOf } = await import('./scope-of.ts');
  return createScopeOf(args, cwd);
}
