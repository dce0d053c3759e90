import type { Diagnostic } from '../../generated/report.ts';
import { countSeverities } from '../report.ts';
import { SEVERITIES } from '../severity.ts';
import { countRules } from '../summary.ts';
import { encodeHtml } from './encode-html.ts';

/** The bar that narrows the page to some severities and a rule. */
export function filters(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '';
  const counts = countSeverities(diagnostics);
  const boxes = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) =>
      `<label class="${severity}"><input type="checkbox" name="severity" value="${severity}" checked> ${severity} <span>${counts[severity]}</span></label>`,
  );
  const rules = countRules(diagnostics).map(
    ([id, count]) => `<option value="${encodeHtml(id)}">${encodeHtml(id)} (${count})</option>`,
  );
  return `<form class="filters" aria-label="Filters">
<fieldset><legend>Severity</legend>${boxes.join('')}</fieldset>
<label>Rule <select name="rule"><option value="">all rules</option>${rules.join('')}</select></label>
<output aria-live="polite"></output>
<span class="keys"><kbd>n</kbd> next <kbd>p</kbd> previous</span>
</form>`;
}
