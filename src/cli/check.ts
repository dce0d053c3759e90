import { resolve } from 'node:path';
import { rules } from '../generated/bundled/rules.js';
import type { ResolvedConfig, RuleSeverity } from '../generated/config.ts';
import type { Applicability, LintResult } from '../generated/report.ts';
import { lintOptions } from '../create-linter.ts';
import type { LintOptions } from '../lint.ts';
import { createReport } from '../report/report.ts';
import { encode } from '../text/decode.ts';
import { type Arguments, didYouMean } from './arguments.ts';
import { type Configuration, createConfiguration } from './configuration.ts';
import { MAX_SIZE, type Document, type Unread, decodeDocument, readDocument } from './document.ts';
import { discover } from './discover.ts';
import { exitStatus } from './exit-status.ts';
import { failureDiagnostic, failureResult } from './failure.ts';
import { lintDocument } from './lint-document.ts';
import { readResources } from './resources.ts';
import { print, readStandardInput } from './streams.ts';
import { UsageError } from './usage-error.ts';
import { replaceFile } from './write.ts';
import { writeReport } from './write-report.ts';

/** `brieflint check`: returns the exit status. */
export async function check(args: Arguments): Promise<number> {
  const cwd = process.cwd();
  const configuration = createConfiguration({
    cwd,
    config: args.value('config'),
    noConfig: args.flag('no-config'),
    severities: severitiesOf(args),
  });
  const run: Run = {
    args,
    cwd,
    configuration,
    applicability: applicabilityOf(args),
    optionsFor: createOptionsFor(),
    diffs: [],
    fixedText: undefined,
  };
  if (args.flag('print-config')) return printConfig(run);
  const results = args.paths.includes('-') ? [await checkStandardInput(run)] : await checkPaths(run);
  const report = createReport([...results, ...configuration.problems]);
  if (run.fixedText !== undefined) print(run.fixedText);
  else if (args.flag('diff')) print(run.diffs.join(''));
  else await writeReport(report, args);
  return exitStatus(report, args);
}

interface Run {
  readonly args: Arguments;
  readonly cwd: string;
  readonly configuration: Configuration;
  readonly applicability: Applicability | undefined;
  readonly optionsFor: (config: ResolvedConfig) => LintOptions;
  /** Unified diffs, with --diff. */
  readonly diffs: string[];
  /** The repaired text of standard input, with --fix. */
  fixedText: string | undefined;
}

/** Options for documents; those for which the same configuration holds share them. */
function createOptionsFor(): Run['optionsFor'] {
  const resources = readResources();
  const known = new Map<ResolvedConfig, LintOptions>();
  return (config) => {
    const options = known.get(config) ?? lintOptions(config, rules, resources);
    known.set(config, options);
    return options;
  };
}

async function checkPaths(run: Run): Promise<LintResult[]> {
  const paths = run.args.paths.length > 0 ? run.args.paths : ['.'];
  const found = await discover(paths, { cwd: run.cwd, gitignore: !run.args.flag('no-gitignore') });
  const results = found.failures.map(({ path, failure }) => failureResult(path, failure));
  for (const { path, absolute } of found.files) {
    const configured = await run.configuration.of(absolute);
    if (configured.kind === 'ignored') continue;
    results.push(await checkFile(path, absolute, configured.config, run));
  }
  return results;
}

async function checkFile(path: string, absolute: string, config: ResolvedConfig, run: Run): Promise<LintResult> {
  const document = readDocument(absolute, MAX_SIZE);
  if (document.kind === 'unread') return failureResult(path, document.failure);
  const { result, fixed } = lintDocument(path, document.text, run.optionsFor(config), run.applicability);
  if (fixed === undefined) return result;
  if (run.args.flag('diff')) {
    run.diffs.push(await diffOf(path, document.text, fixed));
    return result;
  }
  const written = replaceFile(absolute, document.bytes, encode(fixed, document.bom));
  if (written.kind === 'written') return result;
  const failure = failureDiagnostic({ kind: 'not-written', reason: written.reason });
  const unfixed = lintDocument(path, document.text, run.optionsFor(config), undefined).result;
  return { ...unfixed, diagnostics: [failure, ...unfixed.diagnostics], incomplete: true };
}

async function checkStandardInput(run: Run): Promise<LintResult> {
  const path = run.args.value('stdin-filename') ?? '<stdin>';
  const document: Document | Unread = decodeDocument(await readStandardInput(MAX_SIZE), MAX_SIZE);
  if (document.kind === 'unread') return failureResult(path, document.failure);
  const configured = await run.configuration.of(resolve(run.cwd, path));
  const echo = run.applicability !== undefined && !run.args.flag('diff') ? document.text : undefined;
  run.fixedText = echo;
  if (configured.kind === 'ignored') return { path, diagnostics: [] };
  const { result, fixed } = lintDocument(path, document.text, run.optionsFor(configured.config), run.applicability);
  if (fixed !== undefined && echo !== undefined) run.fixedText = fixed;
  else if (fixed !== undefined) run.diffs.push(await diffOf(path, document.text, fixed));
  return result;
}

async function diffOf(path: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  return createTwoFilesPatch(path, path, before, after);
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

const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;

function severitiesOf(args: Arguments): ReadonlyMap<string, RuleSeverity> {
  const settings = args.values('rule').map((setting) => {
    const [id = '', word = ''] = setting.split('=', 2);
    const ids = rules.map((rule) => rule.id);
    if (!ids.includes(id))
      throw new UsageError(`There is no rule “${id}”`, didYouMean(id, ids) ?? 'brieflint rules lists them');
    const severity = SEVERITIES.find((one) => one === word);
    if (severity === undefined) {
      throw new UsageError(
        `There is no severity “${word}” for the rule “${id}”`,
        didYouMean(word, SEVERITIES) ?? `Use one of ${SEVERITIES.join(', ')}`,
      );
    }
    return [id, severity] as const;
  });
  return new Map(settings);
}
