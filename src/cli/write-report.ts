import { writeFileSync } from 'node:fs';
import type { Report } from '../generated/report.ts';
import type { ReporterContext } from '../report/reporter.ts';
import { FORMATS, type Format, REPORTERS, isFormat } from '../report/reporters.ts';
import { type Arguments, didYouMean, oneOf } from './arguments.ts';
import { MAX_SIZE, readDocument } from './document.ts';
import { print } from './streams.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from '../version.ts';

const COLOR = ['always', 'never', 'auto'] as const;

/** Writes the report in the formats that were asked for, to standard output and files. */
export async function writeReport(report: Report, args: Arguments): Promise<void> {
  const shown = args.flag('quiet') ? errorsOnly(report) : report;
  for (const output of outputsOf(args)) {
    const reporter = await REPORTERS[output.format]();
    const text = reporter(shown, await contextFor(output.format, args, output.file !== undefined));
    if (output.file === undefined) print(text);
    else writeOutput(output.file, text);
  }
}

/** Where the report goes in which format; without a file, to standard output. */
interface Output {
  readonly format: Format;
  readonly file: string | undefined;
}

/** One check, several outputs: a build server wants annotations, a summary and a file from the same run. */
function outputsOf(args: Arguments): Output[] {
  const more = args.values('report').map((value) => {
    const [name = '', ...path] = value.split('=');
    const file = path.join('=');
    if (file === '') throw new UsageError(`--report “${value}” names no file`, 'Write --report FORMAT=PATH');
    return { format: formatNamed(name), file };
  });
  return [...more, { format: oneOf(args, 'format', FORMATS, 'pretty'), file: args.value('output-file') }];
}

function formatNamed(name: string): Format {
  if (isFormat(name)) return name;
  throw new UsageError(`There is no format “${name}”`, didYouMean(name, FORMATS) ?? `Use one of ${FORMATS.join(', ')}`);
}

/** Checks the options that decide the output, before the work is done. */
export function validateOutputOptions(args: Arguments): void {
  outputsOf(args);
  oneOf(args, 'color', COLOR, 'auto');
}

function errorsOnly(report: Report): Report {
  const results = report.results.map((result) => ({
    ...result,
    diagnostics: result.diagnostics.filter(({ severity }) => severity === 'error'),
  }));
  return { ...report, results };
}

async function contextFor(format: string, args: Arguments, toFile: boolean): Promise<ReporterContext> {
  const terminal = process.stdout.isTTY === true && !toFile;
  const needsRules = !['pretty', 'text', 'json', 'jsonl'].includes(format);
  return {
    colour: wantsColour(args, terminal),
    width: process.stdout.columns ?? 100,
    hyperlinks: terminal && process.env['TERM_PROGRAM'] !== undefined,
    rules: needsRules ? (await import('../generated/bundled/rule-pages.js')).rulePages : [],
    version: VERSION,
    sourceOf: (path) => {
      const document = readDocument(path, MAX_SIZE);
      return document.kind === 'document' ? document.text : undefined;
    },
  };
}

/** https://no-color.org, FORCE_COLOR and dumb terminals, in the order in which people expect them. */
function wantsColour(args: Arguments, terminal: boolean): boolean {
  const when = oneOf(args, 'color', COLOR, 'auto');
  if (when !== 'auto') return when === 'always';
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0';
  return terminal && TERM !== 'dumb';
}

function writeOutput(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`“${file}” cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
