import { attachFix } from './attach-fix.ts';
import { diagnose } from './check/diagnose.ts';
import type { CheckResources } from './check/keyword.ts';
import type { ActiveRule } from './check/rule.ts';
import { type Failure, type Finding, runRules } from './check/run.ts';
import type { Diagnostic } from './generated/report.ts';
import { type Reading, type ReadOptions, readBrief } from './read-brief.ts';
import { suppress } from './suppress.ts';
import { byPlace } from './text/by-place.ts';
import { positionOf } from './text/source.ts';
import { type Suppression, UNUSED } from './unused-directives.ts';

export interface LintOptions extends ReadOptions {
  readonly rules: readonly ActiveRule[];
  /** Ids of all rules, also of those that are off: a comment may name them. */
  readonly ruleIds: readonly string[];
  readonly resources: CheckResources;
  /** The contract that the document has to keep. */
  readonly contract?: DocumentCheck;
}

/** A check of a whole document that is no rule. */
export interface DocumentCheck {
  diagnose(reading: Reading): Diagnostic[];
}

/** What one document's text came to. */
export interface Lint {
  /** Sorted by place. */
  readonly diagnostics: Diagnostic[];
  /** True when a rule failed, so that the document was not fully checked. */
  readonly incomplete: boolean;
}

/** Checks a document: pure, synchronous, without limits of its own. */
export function lint(text: string, options: LintOptions): Lint {
  return judge(readBrief(text, options), options);
}

/** Checks a document that has been read. */
export function judge(reading: Reading, options: LintOptions): Lint {
  const { findings, failures } = runRules(reading.brief, options.rules, options.resources, options.enter);
  options.enter?.('placing findings');
  const diagnostics = findings.flatMap((finding) => place(finding, reading, failures));
  options.enter?.('contract');
  const contract = checkContract(reading, options.contract);
  const crashes = [...failures, ...contract.failures].map((failure) =>
    crash(failure, positionOf(reading.source, 0, 0)),
  );
  const own = diagnostics.filter((diagnostic) => !contract.diagnostics.some((other) => replaces(other, diagnostic)));
  const all = suppress([...own, ...contract.diagnostics, ...crashes], reading.source, suppression(options));
  return { diagnostics: all.sort(byPlace), incomplete: crashes.length > 0 };
}

/** One cause, one finding: a word that the contract's correction replaces anyway is not also a typo. */
const replaces = ({ fix }: Diagnostic, { position: { start, end } }: Diagnostic): boolean =>
  end.offset > start.offset && fix?.edits.some((edit) => edit.start <= start.offset && end.offset <= edit.end) === true;

/** The diagnostic of a finding; a rule whose message or fix fails is a failure, told once. */
function place(finding: Finding, reading: Reading, failures: Failure[]): Diagnostic[] {
  try {
    return [attachFix(diagnose(finding, reading.brief, reading.sourceMap, reading.source), reading)];
  } catch (error) {
    const ruleId = finding.active.rule.id;
    if (failures.every((failure) => failure.ruleId !== ruleId)) failures.push({ ruleId, reason: reasonOf(error) });
    return [];
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function checkContract(reading: Reading, check: DocumentCheck | undefined) {
  try {
    return { diagnostics: check?.diagnose(reading) ?? [], failures: [] };
  } catch (error) {
    return { diagnostics: [], failures: [{ ruleId: 'contract', reason: reasonOf(error) }] };
  }
}

function suppression({ rules, ruleIds, contract }: LintOptions): Suppression {
  const severities = new Map(rules.map(({ rule, severity }) => [rule.id, severity]));
  return {
    unused: severities.get(UNUSED),
    ruleIds,
    // A contract reports under the names of rules.
    isActive: (ruleId) => severities.has(ruleId) && (contract !== undefined || !ofContracts.has(ruleId)),
  };
}

/** Rules that find nothing without a contract. */
const ofContracts = new Set(['contract', 'required-section', 'section-order', 'unexpected-section']);

function crash({ ruleId, reason }: Failure, position: Diagnostic['position']): Diagnostic {
  const message = `Rule “${ruleId}” failed on this document: ${reason}`;
  return { ruleId: 'internal/rule-crash', severity: 'error', message, position, pointer: '' };
}
