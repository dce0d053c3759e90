import type { Diagnostic, LintResult, Report } from '../../generated/report.ts';
import { countSeverities, eachDiagnostic } from '../report.ts';
import type { ReporterContext } from '../reporter.ts';
import { plural } from '../../text/phrase.ts';
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
  const rows = counts.map(([id]) => {
    const name = encodeHtml(id);
    const title = encodeHtml(descriptions.get(id) ?? id);
    const button = `<button type="button" data-show-rule="${name}" title="${title}">${name}</button>`;
    const findings = diagnostics.filter(({ ruleId }) => ruleId === id);
    return row(button, findings, most);
  });
  return chart('Findings by rule', rows);
}

/** The worst first: that is where to begin. */
function byDocument(results: readonly LintResult[]): string {
  const affected = results
    .map(({ path, diagnostics }, index) => ({ path, diagnostics, id: `document-${index + 1}` }))
    .filter(({ diagnostics }) => diagnostics.length > 0)
    .toSorted((a, b) => b.diagnostics.length - a.diagnostics.length);
  const most = affected[0]?.diagnostics.length ?? 1;
  const rows = affected.map(({ path, diagnostics, id }) =>
    row(`<a href="#${id}">${encodeHtml(path)}</a>`, diagnostics, most),
  );
  return chart('Findings by brief', rows);
}

function row(name: string, diagnostics: readonly Diagnostic[], most: number): string {
  const drawn = bar(countSeverities(diagnostics), most);
  return `<tr><th scope="row">${name}</th><td class="count">${diagnostics.length}</td><td class="bar">${drawn}</td></tr>`;
}

function chart(title: string, rows: readonly string[]): string {
  return `<div class="chart"><table><caption>${title}</caption><tbody>${rows.join('\n')}</tbody></table></div>`;
}

function clean(results: readonly LintResult[]): string {
  const paths = results.filter(({ diagnostics }) => diagnostics.length === 0).map(({ path }) => path);
  if (paths.length === 0) return '';
  const items = paths.map((path) => `<li>${encodeHtml(path)}</li>`).join('');
  return `<details class="clean"><summary>${plural(paths.length, 'brief')} without findings</summary><ul>${items}</ul></details>`;
}
