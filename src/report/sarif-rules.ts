import type { Report, Severity } from '../generated/report.ts';
import { eachDiagnostic } from './report.ts';
import type { RuleInfo } from './reporter.ts';

/** What GitHub and the SARIF specification call a reportingDescriptor. */
export interface SarifRule {
  readonly id: string;
  readonly [property: string]: unknown;
}

export const SARIF_LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** Every rule that is known, and those that only a contract of the reader's names; in order of id. */
export function sarifRules(report: Report, rules: readonly RuleInfo[]): SarifRule[] {
  const described = new Map(rules.map((rule) => [rule.id, describe(rule)]));
  for (const { diagnostic } of eachDiagnostic(report)) {
    const { ruleId: id, severity } = diagnostic;
    if (!described.has(id)) described.set(id, describe({ id, severity, description: id, docs: id }));
  }
  return [...described.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** GitHub keeps no more of a description. */
const DESCRIPTION_LENGTH = 1024;

function describe({ id, description, severity, docs, url }: RuleInfo): SarifRule {
  const summary = description.slice(0, DESCRIPTION_LENGTH);
  return {
    id,
    name: nameBesides(id),
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: docs, markdown: docs },
    helpUri: url,
    defaultConfiguration: { level: severity === 'off' ? 'none' : SARIF_LEVEL[severity], enabled: severity !== 'off' },
    properties: { tags: ['documentation'], precision: 'high', 'problem.severity': PROBLEM[severity] },
  };
}

const PROBLEM: Record<RuleInfo['severity'], string> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
  off: 'recommendation',
};

/** `SwallowedTable` for `swallowed-table`; none for an id of one word, since SARIF wants a name that is not the id. */
function nameBesides(id: string): string | undefined {
  const words = id.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return name.toLowerCase() === id.toLowerCase() ? undefined : name;
}
