import { dirname, resolve } from 'node:path';
import type { LintResult } from '../generated/report.ts';
import { inWords } from '../report/summary.ts';
import type { Arguments } from './arguments.ts';
import { checkFound } from './check-found.ts';
import { type FoundFile, discover } from './discover.ts';
import { failureResult } from './failure.ts';
import { type Run, openRun, renewRun, reportOn } from './run.ts';
import { exitOnSignals } from './signals.ts';
import { print, printError } from './streams.ts';
import { UsageError, usageErrorLine } from './usage-error.ts';
import { type WatchedDocument, asWatched, changesSettings, comesOrGoes, isDue } from './watched-document.ts';
import { watchedPlaces } from './watched-places.ts';
import { openWatcher } from './watcher.ts';
import { writeReport } from './write-report.ts';

/** `brieflint check --watch`: checks, then checks again whatever changes. Only a signal ends it. */
export async function watch(args: Arguments): Promise<number> {
  validate(args);
  exitOnSignals();
  const paths = args.paths.length > 0 ? args.paths : ['.'];
  const watcher = await openWatcher(watchedPlaces(paths, process.cwd()));
  const tell = async ({ run, known, failures, news }: Session): Promise<void> => {
    // Before it is said that we wait: what changes from then on is heard of.
    await watcher.add(settingsOf(run).map((path) => dirname(path)));
    if (news) await show([...failures, ...resultsOf(known)], news, run);
  };
  let session = await checkAfresh(paths, await openRun(args));
  await tell(session);
  let missed: readonly string[] = [];
  for (;;) {
    const changed = new Set([...missed, ...(await watcher.changes())]);
    try {
      session = await checkChanged(session, changed);
      missed = [];
      await tell(session);
    } catch (error) {
      // A baseline that cannot be read, a report that cannot be written: the next change may put it right.
      if (!(error instanceof UsageError)) throw error;
      printError(usageErrorLine(error));
      missed = [...changed];
    }
  }
}

function validate(args: Arguments): void {
  const other = ['diff', 'print-config'].find((name) => args.flag(name));
  if (other !== undefined) throw new UsageError(`--watch does not go with --${other}`);
  if (args.paths.includes('-')) throw new UsageError('Standard input cannot be watched', 'Name files or folders');
}

/** What was found so far. */
interface Session {
  readonly run: Run;
  /** Of the command line. */
  readonly paths: readonly string[];
  /** By absolute path. */
  readonly known: ReadonlyMap<string, WatchedDocument>;
  /** Of paths that cannot be checked. */
  readonly failures: readonly LintResult[];
  /** Of what was checked last; undefined when nothing was. */
  readonly news: readonly LintResult[] | undefined;
}

/** Checks every document, by what its configuration says now. */
async function checkAfresh(paths: readonly string[], run: Run): Promise<Session> {
  const { files, failures } = await lookAround(paths, run);
  const known = await checkAll(files, run);
  return { run, paths, known, failures, news: [...failures, ...resultsOf(known)] };
}

/** Checks what is due after some paths have changed. */
async function checkChanged(session: Session, changed: ReadonlySet<string>): Promise<Session> {
  const { paths, known } = session;
  const afresh = changesSettings(changed, settingsOf(session.run));
  const run = await renewRun(session.run, { configuration: afresh });
  if (afresh) return checkAfresh(paths, run);
  const { files, failures } = comesOrGoes(changed, known)
    ? await lookAround(paths, run)
    : { files: Array.from(known.values(), ({ file }) => file), failures: session.failures };
  const due = files.filter((file) => isDue(file, known.get(file.absolute), changed, run.limits.bytes));
  const checked = await checkAll(due, run);
  const still = files.flatMap((file) => checked.get(file.absolute) ?? known.get(file.absolute) ?? []);
  const isNews = checked.size > 0 || still.length !== known.size;
  return {
    run,
    paths,
    known: new Map(still.map((one) => [one.file.absolute, one])),
    failures,
    news: isNews ? resultsOf(checked) : undefined,
  };
}

/** The files that say how documents are checked, and which of their findings are known. */
function settingsOf({ args, cwd, configuration }: Run): string[] {
  const baseline = args.value('baseline');
  return [...configuration.paths, ...(baseline === undefined ? [] : [resolve(cwd, baseline)])];
}

async function lookAround(paths: readonly string[], { args, cwd }: Run) {
  const { files, failures } = await discover(paths, { cwd, gitignore: !args.flag('no-gitignore') });
  return { files, failures: failures.map(({ path, failure }) => failureResult(path, failure)) };
}

async function checkAll(files: readonly FoundFile[], run: Run): Promise<Map<string, WatchedDocument>> {
  const checked = new Map<string, WatchedDocument>();
  for await (const settled of checkFound(files, run)) checked.set(settled.file.absolute, asWatched(settled));
  return checked;
}

const resultsOf = (documents: ReadonlyMap<string, WatchedDocument>): LintResult[] =>
  Array.from(documents.values(), ({ result }) => result);

/** Prints the news; files get the report on all documents. */
async function show(all: readonly LintResult[], news: readonly LintResult[], run: Run): Promise<void> {
  const report = reportOn(all, run);
  if (process.stdout.isTTY && process.env['TERM'] !== 'dumb') print(CLEAR);
  await writeReport(report, run.args, { printed: reportOn(news, run) });
  printError(`Watching: ${inWords(report)}. Ctrl+C ends.\n`);
}

/** Leaves what has scrolled away where it is. */
const CLEAR = '\u001b[2J\u001b[H';
