import type { Diagnostic, LintResult } from '../generated/report.ts';
import { encodeMarkdown } from './encode-markdown.ts';
import { eachDiagnostic } from './report.ts';
import type { Reporter, ReporterContext } from './reporter.ts';
import { plural } from '../text/phrase.ts';
import { countRules, inWords } from './summary.ts';

/** For a pull request's comment or a step's summary: what was found in a sentence, by rule, and by document. */
export const markdown: Reporter = (report, context) => {
  let output = `## brieflint\n\n${encodeMarkdown(inWords(report))}\n`;
  const all = [...eachDiagnostic(report)].map(({ diagnostic }) => diagnostic);
  if (all.length > 0) output += byRule(all, context);
  let left = all.length;
  for (const result of report.results) {
    if (result.diagnostics.length === 0) continue;
    const section = byPlace(result);
    if (output.length + section.length > MOST) continue;
    output += section;
    left -= result.diagnostics.length;
  }
  return left === 0 ? output : `${output}\n${plural(left, 'more finding')} not shown here\n`;
};

/** GitHub takes comments up to 65,536 characters. */
const MOST = 60_000;

function byRule(diagnostics: readonly Diagnostic[], { rules }: ReporterContext): string {
  const about = new Map(rules.map((rule) => [rule.id, rule]));
  const rows = countRules(diagnostics).map(([id, count]) => {
    const rule = about.get(id);
    const name = rule?.url?.startsWith('https://')
      ? `[${encodeMarkdown(id)}](<${encodeURI(rule.url)}>)`
      : encodeMarkdown(id);
    return `| ${count} | ${name} | ${encodeMarkdown(rule?.description ?? '')} |\n`;
  });
  return `\n| Findings | Rule | What holds in a good brief |\n| ---: | --- | --- |\n${rows.join('')}`;
}

function byPlace({ path, diagnostics, incomplete }: LintResult): string {
  const rows = diagnostics.map(({ position: { start }, severity, message, ruleId }) => {
    const place = `${start.line}:${start.column}`;
    return `| ${place} | ${severity} | ${encodeMarkdown(message)} | ${encodeMarkdown(ruleId)} |\n`;
  });
  const title = `### ${encodeMarkdown(path)}${incomplete ? ' (not fully checked)' : ''}`;
  return `\n${title}\n\n| Place | Severity | Finding | Rule |\n| ---: | --- | --- | --- |\n${rows.join('')}`;
}
