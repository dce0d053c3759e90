import { createColors } from 'picocolors';
import type { Severity } from '../generated/report.ts';

export type Colors = ReturnType<typeof createColors>;

/** Colour functions, which return their text unchanged when `enabled` is false. */
export function colorsWhen(enabled: boolean): Colors {
  return createColors(enabled);
}

export const SEVERITY_COLOR = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<
  Severity,
  keyof Colors
>;
