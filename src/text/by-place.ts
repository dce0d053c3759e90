import type { Diagnostic } from '../generated/report.ts';

/**
 * The order of diagnostics: by place, the more severe and then the lower rule id first. Those of one rule at one place keep
 * their order, as absent sections that of the contract.
 */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    a.position.start.offset - b.position.start.offset ||
    a.position.end.offset - b.position.end.offset ||
    RANK[a.severity] - RANK[b.severity] ||
    compare(a.ruleId, b.ruleId)
  );
}

const RANK = { error: 0, warning: 1, info: 2 };

/** By code units, whatever the locale. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
