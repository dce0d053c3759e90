import type { Severity } from '../../generated/report.ts';
import { SEVERITIES, countsInWords } from '../severity.ts';

/** A bar of a chart as SVG: counts stacked by severity, drawn to the scale on which `most` fills the width. */
export function bar(counts: Readonly<Record<Severity, number>>, most: number): string {
  let x = 0;
  const parts = SEVERITIES.map((severity) => {
    const width = (counts[severity] / most) * 100;
    const part = width > 0 ? `<rect class="${severity}" x="${round(x)}" width="${round(width)}" height="10"/>` : '';
    x += width;
    return part;
  });
  return `<svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${countsInWords(counts)}">${parts.join('')}</svg>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
