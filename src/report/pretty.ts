import type { Diagnostic, LintResult } from '../generated/report.ts';
import { createSource } from '../text/source.ts';
import { colorsWhen } from './colors.ts';
import { prettyFinding } from './pretty-finding.ts';
import type { FindingStyle } from './pretty-finding.ts';
import { prettySummary } from './pretty-summary.ts';
import type { Reporter, ReporterContext } from './reporter.ts';
import { plural } from '../text/phrase.ts';
import { visible, withoutCommands } from './visible.ts';

/** For reading on a terminal: by file, each finding with its line and place, what was expected and the way out. */
export const pretty: Reporter = (report, context) => {
  const withFindings = report.results.filter(({ diagnostics }) => diagnostics.length > 0);
  const parts = withFindings.map((result) => prettyFile(result, context));
  parts.push(prettySummary(report, colorsWhen(context.colour)));
  return withoutCommands(parts.join('\n'));
};

/** Findings of one rule in one file that are shown with their line; the reader knows the pattern after these. */
const FRAMES_PER_RULE = 5;

/** Terminals that tell no width say 0. */
const NARROWEST = 40;

/** Findings of one file that anyone reads; all are counted. */
const MOST_SHOWN = 1000;

function prettyFile({ path, diagnostics: all, incomplete }: LintResult, context: ReporterContext): string {
  const diagnostics = all.slice(0, MOST_SHOWN);
  const style = styleOf(path, diagnostics, context);
  const { colors } = style;
  let output = `${colors.bold(colors.underline(visible(path)))}${incomplete ? colors.red(' (not fully checked)') : ''}\n`;
  const shown = new Map<string, number>();
  let previousWasBrief = false;
  for (const diagnostic of diagnostics) {
    const count = shown.get(diagnostic.ruleId) ?? 0;
    shown.set(diagnostic.ruleId, count + 1);
    const brief = count >= FRAMES_PER_RULE;
    if (!(brief && previousWasBrief)) output += '\n';
    output += prettyFinding(diagnostic, style, !brief);
    previousWasBrief = brief;
  }
  const left = all.length - diagnostics.length;
  return left > 0 ? `${output}\n  … and ${plural(left, 'more finding')} in this file\n` : output;
}

function styleOf(path: string, diagnostics: readonly Diagnostic[], context: ReporterContext): FindingStyle {
  const text = context.sourceOf(path);
  const places = diagnostics.map(({ position: { start } }) => `${start.line}:${start.column}`.length);
  return {
    colors: colorsWhen(context.colour),
    width: Math.max(NARROWEST, context.width),
    placeWidth: Math.max(4, ...places),
    source: text === undefined ? undefined : createSource(text),
    urlOf: context.hyperlinks ? ruleUrls(context) : () => undefined,
  };
}

function ruleUrls({ rules }: ReporterContext): FindingStyle['urlOf'] {
  const urls = new Map(rules.map((rule) => [rule.id, rule.url]));
  return (diagnostic) => diagnostic.url ?? urls.get(diagnostic.ruleId);
}
