import { dirname, resolve } from 'node:path';
import type { Applicability, LintResult } from '../generated/report.ts';
import { createReport } from '../report/report.ts';
import { encode } from '../text/decode.ts';
import type { Arguments } from './arguments.ts';
import type { Cache } from './cache.ts';
import { type CheckedFile, checkFiles } from './check-files.ts';
import { type Checker, createChecker } from './checker.ts';
import type { Configuration } from '../config/configuration.ts';
import { type Document, type Unread, decodeDocument } from './document.ts';
import { jobFor } from './document-job.ts';
import { discover } from './discover.ts';
import { exitStatus } from './exit-status.ts';
import { failureDiagnostic, failureResult } from './failure.ts';
import { type Limits, readLimits } from './limits.ts';
import { shownPath, withShownPaths } from './shown-path.ts';
import { createProgress } from './progress.ts';
import { exitOnSignals } from './signals.ts';
import { type Narrow, createNarrow } from './narrow.ts';
import { openConfiguration } from './open-configuration.ts';
import { ruleSeverities } from './rule-severities.ts';
import { print, readStandardInput, printError } from './streams.ts';
import { type StandardInput, writeReport } from './write-report.ts';

/** `brieflint check`: returns the exit status. */
export async function check(args: Arguments): Promise<number> {
  const cwd = process.cwd();
  const limits = readLimits(args);
  const configuration = openConfiguration(args, await ruleSeverities(args));
  const checker = createChecker(limits);
  const narrow = await createNarrow(args, cwd);
  const applicability = applicabilityOf(args);
  const run: Run = { args, cwd, limits, configuration, checker, applicability, narrow, diffs: [], cleaned: new Set() };
  if (args.flag('print-config')) return printConfig(run);
  try {
    const results = args.paths.includes('-') ? [await checkStandardInput(run)] : await checkPaths(run);
    const problems = configuration.problems.map((one) => ({ ...one, path: shownPath(one.path, cwd) }));
    const report = createReport([...results.map((one) => withShownPaths(one, cwd)), ...problems]);
    if (run.fixedText !== undefined) print(run.fixedText);
    else if (args.flag('diff')) print(run.diffs.join(''));
    else await writeReport(report, args, run.input);
    return exitStatus(report, args);
  } finally {
    await checker.close();
  }
}

interface Run {
  readonly args: Arguments;
  readonly cwd: string;
  readonly limits: Limits;
  readonly configuration: Configuration;
  readonly checker: Checker;
  readonly applicability: Applicability | undefined;
  readonly narrow: Narrow;
  /** Unified diffs, with --diff. */
  readonly diffs: string[];
  /** Folders that fixes were written to and that were freed of what killed runs left. */
  readonly cleaned: Set<string>;
  /** The repaired text of standard input, with --fix. */
  fixedText?: string;
  input?: StandardInput;
}

async function checkPaths(run: Run): Promise<LintResult[]> {
  const paths = run.args.paths.length > 0 ? run.args.paths : ['.'];
  const found = await discover(paths, { cwd: run.cwd, gitignore: !run.args.flag('no-gitignore') });
  const results = found.failures.map(({ path, failure }) => failureResult(path, failure));
  const cache = await openCacheFor(found.files.length, run);
  const progress = process.stderr.isTTY
    ? createProgress({ total: found.files.length, write: printError, now: () => performance.now() })
    : undefined;
  if (writesFixes(run)) exitOnSignals();
  for await (const checked of checkFiles(found.files, { ...run, cache })) {
    const result = await settle(checked, run);
    progress?.advance();
    const { document, file, linted } = checked;
    const text = writesFixes(run) ? (linted.fixed ?? document?.text) : document?.text;
    results.push(text === undefined ? result : run.narrow(result, text, file.absolute));
  }
  progress?.finish();
  cache?.save();
  return results;
}

/** Reading a cache takes longer than checking a few documents. */
const WORTH_CACHING = 20;

async function openCacheFor(files: number, { args, cwd, applicability }: Run): Promise<Cache | undefined> {
  if (files < WORTH_CACHING || applicability !== undefined || args.flag('no-cache')) return undefined;
  // A verdict of an earlier run comes without the text, which these two look at.
  if (args.value('baseline') !== undefined || args.value('since') !== undefined) return undefined;
  const { cacheFileFor, openCache, programFingerprint } = await import('./cache.ts');
  return openCache({ file: cacheFileFor(cwd), program: programFingerprint() });
}

const writesFixes = ({ args, applicability }: Run): boolean => applicability !== undefined && !args.flag('diff');

/** Writes what was repaired, or notes the difference. */
async function settle({ file, document, job, linted }: CheckedFile, run: Run): Promise<LintResult> {
  if (!document || !job || linted.fixed === undefined) return linted.result;
  if (!writesFixes(run)) {
    run.diffs.push(await diffOf(file.path, document.text, linted.fixed));
    return linted.result;
  }
  const { removeStaleTemporaries, replaceFile } = await import('./write.ts');
  const folder = dirname(file.absolute);
  if (!run.cleaned.has(folder)) removeStaleTemporaries(folder, Date.now());
  run.cleaned.add(folder);
  const written = replaceFile(file.absolute, document.bytes, encode(linted.fixed, document.bom));
  if (written.kind === 'written') return linted.result;
  const failure = failureDiagnostic({ kind: 'not-written', reason: written.reason });
  const { applicability: _fixing, ...checkOnly } = job;
  const { result } = await run.checker.check(checkOnly);
  return { ...result, diagnostics: [failure, ...result.diagnostics], incomplete: true };
}

async function checkStandardInput(run: Run): Promise<LintResult> {
  const path = run.args.value('stdin-filename') ?? '<stdin>';
  const { bytes: limit } = run.limits;
  const document: Document | Unread = decodeDocument(await readStandardInput(limit), limit);
  if (document.kind === 'unread') return failureResult(path, document.failure);
  run.input = { path, text: document.text };
  const configured = await run.configuration.of(resolve(run.cwd, path));
  if (writesFixes(run)) run.fixedText = document.text;
  if (configured.kind === 'ignored') return { path, diagnostics: [] };
  const { result, fixed } = await run.checker.check(jobFor(path, document.text, configured.config, run.applicability));
  if (fixed !== undefined && writesFixes(run)) run.fixedText = fixed;
  else if (fixed !== undefined) run.diffs.push(await diffOf(path, document.text, fixed));
  return run.narrow(result, run.fixedText ?? document.text, resolve(run.cwd, path));
}

async function diffOf(path: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after);
}

async function printConfig({ args, cwd, configuration }: Run): Promise<number> {
  const configured = await configuration.of(resolve(cwd, args.paths[0] ?? args.value('stdin-filename') ?? 'brief.md'));
  print(`${JSON.stringify(configured.kind === 'config' ? configured.config : { ignored: configured.by }, null, 2)}\n`);
  return configuration.problems.length > 0 ? 2 : 0;
}

function applicabilityOf(args: Arguments): Applicability | undefined {
  if (args.flag('fix-suggested')) return 'suggested';
  return args.flag('fix') || args.flag('diff') ? 'safe' : undefined;
}
