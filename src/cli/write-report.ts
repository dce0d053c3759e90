import type { Report } from '../generated/report.ts';
import type { ReporterContext } from '../report/reporter.ts';
import { FORMATS, type Format, REPORTERS, isFormat } from '../report/reporters.ts';
import { type Arguments, didYouMean, oneOf } from './arguments.ts';
import { attachedTerminal } from './attached-terminal.ts';
import { MAX_SIZE, readDocument } from './document.ts';
import { print } from './streams.ts';
import { showsHyperlinks, wantsColour } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { writeOutput } from './write-output.ts';
import { VERSION } from '../version.ts';

const COLOR = ['always', 'never', 'auto'] as const;

/**
 * Writes the report in the formats that were asked for, to files and standard output; `printed` takes its place on the
 * latter.
 */
export async function writeReport(
  report: Report,
  args: Arguments,
  { input, printed = report }: { input?: StandardInput | undefined; printed?: Report } = {},
): Promise<void> {
  for (const output of outputsOf(args)) {
    const reporter = await REPORTERS[output.format]();
    const all = output.file === undefined ? printed : report;
    const text = reporter(args.flag('quiet') ? errorsOnly(all) : all, await contextFor(output, args, input));
    if (output.file === undefined) print(text);
    else writeOutput(output.file, text);
  }
}

/** The document on standard input, and the name that it goes by. */
export interface StandardInput {
  readonly path: string;
  readonly text: string;
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

async function contextFor(
  { format, file }: Output,
  args: Arguments,
  input: StandardInput | undefined,
): Promise<ReporterContext> {
  const terminal = file === undefined && format === 'pretty' ? attachedTerminal(1) : undefined;
  const hyperlinks = format === 'pretty' && showsHyperlinks(terminal !== undefined, process.env);
  const needsRules = hyperlinks || !['pretty', 'text', 'json', 'jsonl'].includes(format);
  const rules = needsRules ? (await import('../generated/bundled/rule-pages.js')).rulePages : [];
  return {
    colour: wantsColour(oneOf(args, 'color', COLOR, 'auto'), terminal !== undefined, process.env),
    width: terminal?.columns ?? 100,
    hyperlinks,
    rules: hyperlinks ? rules.map((rule) => ({ ...rule, url: pageOf(rule.id) })) : rules,
    version: VERSION,
    sourceOf: (path) => {
      if (path === input?.path) return input.text;
      const document = readDocument(path, MAX_SIZE);
      return document.kind === 'document' ? document.text : undefined;
    },
  };
}

/** The file of a rule is its page; a reader at this terminal can open it. */
const pageOf = (ruleId: string): string => new URL(`../rules/${ruleId}.yaml`, import.meta.url).href;
