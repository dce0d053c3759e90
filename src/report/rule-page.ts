import type { Example, Rule } from '../generated/rule.ts';

/** A rule's page in Markdown: what `explain` and the hover of an editor show. */
export function rulePage(rule: Omit<Rule, 'schema' | 'where'>): string {
  const parts = [
    `# ${rule.id}`,
    `${rule.description} Severity: ${rule.severity}.${rule.fix ? ` Fix: ${rule.fix.applicability}.` : ''}`,
    rule.docs.trim(),
    ...optionLines(rule.options),
    ...rule.examples.map(exampleText),
  ];
  return `${parts.join('\n\n')}\n`;
}

function optionLines(options: Rule['options'] = {}): string[] {
  const lines = Object.entries(options).map(
    ([name, option]) => `- \`${name}\`: ${option.description} Default: \`${JSON.stringify(option.default)}\`.`,
  );
  return lines.length > 0 ? ['## Options', lines.join('\n')] : [];
}

function exampleText(example: Example): string {
  const text = example.valid ?? example.invalid ?? '';
  const findings = (example.diagnostics ?? []).map((line) => `- ${line}`).join('\n');
  return `## ${example.valid === undefined ? 'Reported' : 'Accepted'}\n\n${fence(text)}${findings && `\n\n${findings}`}`;
}

/** A fence longer than any in the text. */
function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}markdown\n${text.trimEnd()}\n${marks}`;
}
