import { resolve } from 'node:path';
import type { LintResult } from '../generated/report.ts';
import type { Arguments } from './arguments.ts';
import { checkFound, diffOf } from './check-found.ts';
import { type Document, type Unread, decodeDocument } from './document.ts';
import { jobFor } from './document-job.ts';
import { discover } from './discover.ts';
import { exitStatus } from './exit-status.ts';
import { failureResult } from './failure.ts';
import { type Run, openRun, reportOn, writesFixes } from './run.ts';
import { exitOnSignals } from './signals.ts';
import { print, readStandardInput } from './streams.ts';
import { type StandardInput, writeReport } from './write-report.ts';

/** `brieflint check`: returns the exit status. */
export async function check(args: Arguments): Promise<number> {
  if (args.flag('watch')) return (await import('./watch.ts')).watch(args);
  const run = await openRun(args);
  if (args.flag('print-config')) return printConfig(run);
  try {
    const { results, input, fixedText } = args.paths.includes('-')
      ? await checkStandardInput(run)
      : await checkPaths(run);
    const report = reportOn(results, run);
    if (fixedText !== undefined) print(fixedText);
    else if (args.flag('diff')) print(run.diffs.join(''));
    else await writeReport(report, args, { input });
    return exitStatus(report, args);
  } finally {
    await run.checker.close();
  }
}

interface Checked {
  readonly results: readonly LintResult[];
  /** The document on standard input. */
  readonly input?: StandardInput;
  /** Its repaired text, with --fix. */
  readonly fixedText?: string;
}

async function checkPaths(run: Run): Promise<Checked> {
  const { args, cwd } = run;
  const paths = args.paths.length > 0 ? args.paths : ['.'];
  const found = await discover(paths, { cwd, gitignore: !args.flag('no-gitignore') });
  const results = found.failures.map(({ path, failure }) => failureResult(path, failure));
  if (writesFixes(run)) exitOnSignals();
  for await (const { result } of checkFound(found.files, run)) results.push(result);
  return { results };
}

async function checkStandardInput(run: Run): Promise<Checked> {
  const { args, cwd, applicability, scopeOf } = run;
  const path = args.value('stdin-filename') ?? '<stdin>';
  const { bytes: limit } = run.limits;
  const document: Document | Unread = decodeDocument(await readStandardInput(limit), limit);
  if (document.kind === 'unread') return { results: [failureResult(path, document.failure)] };
  const { text } = document;
  const input = { path, text };
  const answer = (result: LintResult, fixedText: string): Checked =>
    writesFixes(run) ? { results: [result], input, fixedText } : { results: [result], input };
  const absolute = resolve(cwd, path);
  const configured = await run.configuration.of(absolute);
  if (configured.kind === 'ignored') return answer({ path, diagnostics: [] }, text);
  const job = jobFor(path, text, configured.config, applicability, scopeOf(absolute));
  const { result, fixed = text } = await run.checker.check(job);
  if (fixed !== text && !writesFixes(run)) run.diffs.push(await diffOf(path, text, fixed));
  return answer(result, fixed);
}

async function printConfig({ args, cwd, configuration }: Run): Promise<number> {
  const configured = await configuration.of(resolve(cwd, args.paths[0] ?? args.value('stdin-filename') ?? 'brief.md'));
  print(`${JSON.stringify(configured.kind === 'config' ? configured.config : { ignored: configured.by }, null, 2)}\n`);
  return configuration.problems.length > 0 ? 2 : 0;
}
