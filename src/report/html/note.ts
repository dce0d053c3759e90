import { unsaidExpectations } from '../expected.ts';
import { encodeHtml, safeUrl } from './encode-html.ts';
import type { Finding } from './finding.ts';

/** What the margin says of a finding: message, wording expected, help, fix, rule and place. */
export function note({ id, number, diagnostic }: Finding, ruleUrl: string | undefined, marked: boolean): string {
  const { severity, ruleId, message, position, help, fix } = diagnostic;
  const { line, column } = position.start;
  const label = marked ? `<a class="number" href="#mark-${id}">${number}</a>` : `<span class="number">${number}</span>`;
  const wording = unsaidExpectations(diagnostic)
    .map((text) => `<ins>${encodeHtml(text)}</ins>`)
    .join(' or ');
  const lines = [
    `<p class="message">${label} ${encodeHtml(message)}</p>`,
    wording && `<p class="expected">Expected ${wording}</p>`,
    help && `<p class="help">${encodeHtml(help)}</p>`,
    fix &&
      `<p class="fix">${encodeHtml(fix.title)} <code>${fix.applicability === 'safe' ? '--fix' : '--fix-suggested'}</code></p>`,
    `<p class="about"><span class="severity">${severity}</span> ${rule(ruleId, diagnostic.url ?? ruleUrl)} <span>line ${line}, column ${column}</span></p>`,
  ];
  return `<li class="note ${severity}" id="note-${id}" tabindex="-1" data-severity="${severity}" data-rule="${encodeHtml(ruleId)}">${lines.filter(Boolean).join('')}</li>`;
}

function rule(id: string, url: string | undefined): string {
  const href = url === undefined ? undefined : safeUrl(url);
  const name = encodeHtml(id);
  return href
    ? `<a class="rule" href="${href}" rel="noopener noreferrer">${name}</a>`
    : `<span class="rule">${name}</span>`;
}
