import type { Severity } from '../generated/report.ts';
import { plural } from '../text/phrase.ts';

/** Severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** “3 errors, 1 warning”: what there is, the gravest first; empty when there is nothing. */
export function countsInWords(counts: Readonly<Record<Severity, number>>): string {
  const present = SEVERITIES.filter((severity) => counts[severity] > 0);
  return present.map((severity) => plural(counts[severity], NOUN[severity])).join(', ');
}

const NOUN: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'info' };
