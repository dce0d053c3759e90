import type { Severity } from '../generated/report.ts';

/** Severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Order for sorting, the gravest first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}

/** “3 errors, 1 warning”: what there is, the gravest first; empty when there is nothing. */
export function countsInWords(counts: Readonly<Record<Severity, number>>): string {
  const present = SEVERITIES.filter((severity) => counts[severity] > 0);
  return present.map((severity) => plural(counts[severity], NOUN[severity])).join(', ');
}

/** “1 file”, “2 files”. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const NOUN: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'info' };
