import { attachFix } from './attach-fix.ts';
import { diagnose } from './check/diagnose.ts';
import type { CheckResources } from './check/keyword.ts';
import type { ActiveRule } from './check/rule.ts';
import { type Failure, runRules } from './check/run.ts';
import type { Diagnostic } from './generated/report.ts';
import { type ReadOptions, readBrief } from './read-brief.ts';
import { positionOf } from './text/source.ts';

export interface LintOptions extends ReadOptions {
  readonly rules: readonly ActiveRule[];
  readonly resources: CheckResources;
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
  const reading = readBrief(text, options);
  const { findings, failures } = runRules(reading.brief, options.rules, options.resources, options.enter);
  options.enter?.('placing findings');
  const diagnostics = findings.map((finding) =>
    attachFix(diagnose(finding, reading.brief, reading.sourceMap, reading.source), reading),
  );
  const crashes = failures.map((failure) => crash(failure, positionOf(reading.source, 0, 0)));
  return { diagnostics: [...diagnostics, ...crashes].sort(byPlace), incomplete: failures.length > 0 };
}

function crash({ ruleId, reason }: Failure, position: Diagnostic['position']): Diagnostic {
  const message = `Rule “${ruleId}” failed on this document: ${reason}`;
  return { ruleId: 'internal/rule-crash', severity: 'error', message, position, pointer: '' };
}

const RANK = { error: 0, warning: 1, info: 2 };

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    a.position.start.offset - b.position.start.offset ||
    a.position.end.offset - b.position.end.offset ||
    RANK[a.severity] - RANK[b.severity] ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.message, b.message)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
