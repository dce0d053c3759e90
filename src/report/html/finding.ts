import type { Diagnostic } from '../../generated/report.ts';
import { SEVERITIES } from '../severity.ts';

/** A diagnostic as the page shows it: numbered in its document, placed in the text that is rendered. */
export interface Finding {
  /** Unique in the page, such as `2-7` for the seventh of the second document. */
  readonly id: string;
  readonly number: number;
  readonly diagnostic: Diagnostic;
  /** Offsets in the rendered text, which has what the author meant made explicit. */
  readonly start: number;
  readonly end: number;
}

/** Attributes of an element that some findings mark: classes for its looks and the ids that the filters go by. */
export function markAttributes(findings: readonly Finding[], kind: string): string {
  const severity = SEVERITIES.find((candidate) => findings.some(({ diagnostic }) => diagnostic.severity === candidate));
  return ` class="${kind} ${severity ?? ''}" data-findings="${findings.map(({ id }) => id).join(' ')}"`;
}

/** The number in the text that leads to a finding's note. */
export function reference({ id, number, diagnostic }: Finding): string {
  return `<a class="ref ${diagnostic.severity}" id="mark-${id}" href="#note-${id}" data-findings="${id}" aria-label="Finding ${number}">${number}</a>`;
}
