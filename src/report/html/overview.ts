import type { Diagnostic, LintResult, Report } from '../../generated/report.ts';
import { countSeverities, eachDiagnostic } from '../report.ts';
import type { ReporterContext } from '../reporter.ts';
import { plural } from '../severity.ts';
import { countRules, waysOut } from '../summary.ts';
import { bar } from './bar.ts';
import { encodeHtml } from './encode-html.ts';

/** What was found in all documents: totals, findings by rule, findings by document. */
export function overview(report: Report, context: ReporterContext): string {
  const diagnostics = [...eachDiagnostic(report)].map(({ diagnostic }) => diagnostic);
  const { files, errors, warnings, infos } = report.summary;
  const totals = [
    ['error', errors, errors === 1 ? 'error' : 'errors'],
    ['warning', warnings, warnings === 1 ? 'warning' : 'warnings'],
    ['info', infos, infos === 1 ? 'info' : 'infos'],
    ['files', files, files === 1 ? 'brief' : 'briefs'],
  ].map(([name, count, words]) => `<li class="${name}"><strong>${count}</strong> ${words}</li>`);
  const charts =
    diagnostics.length > 0
      ? `<div class="charts">${byRule(diagnostics, context)}${byDocument(report.results)}</div>`
      : '';
  return `<section class="overview" aria-label="Overview">
<p class="lead">${lead(report.results)}</p>
<p class="ways">${waysOut(diagnostics)}</p>
<ul class="totals">${totals.join('')}</ul>
${charts}${clean(report.results)}</section>`;
}

function lead(results: readonly LintResult[]): string {
  const affected = results.filter(({ diagnostics }) => diagnostics.length > 0).length;
  if (affected === 0) return `No findings in ${plural(results.length, 'brief')}`;
  if (affected === results.length)
    return `Findings in ${affected === 1 ? 'the' : `all ${affected}`} ${affected === 1 ? 'brief' : 'briefs'}`;
  return `Findings in ${affected} of ${plural(results.length, 'brief')}`;
}

function byRule(diagnostics: readonly Diagnostic[], { rules }: ReporterContext): string {
  const descriptions = new Map(rules.map(({ id, description }) => [id, description]));
  const counts = countRules(diagnostics);
  const most = counts[0]?.[1] ?? 1;
  const rows = counts.map(([id, count]) => {
    const name = encodeHtml(id);
    const description = descriptions.get(id);
    const title = description ? ` title="${encodeHtml(description)}"` : '';
    const chart = bar(countSeverities(diagnostics.filter(({ ruleId }) => ruleId === id)), most);
    return `<tr><th scope="row"><button type="button" data-show-rule="${name}"${title}>${name}</button></th><td class="count">${count}</td><td class="bar">${chart}</td></tr>`;
  });
  return `<table class="chart"><caption>Findings by rule</caption><tbody>${rows.join('\n')}</tbody></table>`;
}

function byDocument(results: readonly LintResult[]): string {
  const most = results.reduce((largest, { diagnostics }) => Math.max(largest, diagnostics.length), 0);
  const rows = results.flatMap(({ path, diagnostics }, index) => {
    if (diagnostics.length === 0) return [];
    const link = `<a href="#document-${index + 1}">${encodeHtml(path)}</a>`;
    const chart = bar(countSeverities(diagnostics), most);
    return [
      `<tr><th scope="row">${link}</th><td class="count">${diagnostics.length}</td><td class="bar">${chart}</td></tr>`,
    ];
  });
  return `<table class="chart"><caption>Findings by brief</caption><tbody>${rows.join('\n')}</tbody></table>`;
}

function clean(results: readonly LintResult[]): string {
  const paths = results.filter(({ diagnostics }) => diagnostics.length === 0).map(({ path }) => path);
  if (paths.length === 0) return '';
  const items = paths.map((path) => `<li>${encodeHtml(path)}</li>`).join('');
  return `<details class="clean"><summary>${plural(paths.length, 'brief')} without findings</summary><ul>${items}</ul></details>`;
}
