import type { Report } from '../generated/report.ts';
import { type Arguments, oneOf } from './arguments.ts';
import { UsageError } from './usage-error.ts';

const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;

/** 2 when something was not fully checked, else 1 when findings fail the run, else 0. */
export function exitStatus({ results, summary }: Report, args: Arguments): number {
  const failOn = oneOf(args, 'fail-on', FAIL_ON, 'error');
  const most = mostWarnings(args);
  if (results.some(({ incomplete }) => incomplete === true)) return 2;
  const counted = {
    error: summary.errors,
    warning: summary.errors + summary.warnings,
    info: summary.errors + summary.warnings + summary.infos,
    never: 0,
  };
  return counted[failOn] > 0 || summary.warnings > most ? 1 : 0;
}

/** Checks the options that decide the status, before the work is done. */
export function validateFailOptions(args: Arguments): void {
  oneOf(args, 'fail-on', FAIL_ON, 'error');
  mostWarnings(args);
}

function mostWarnings(args: Arguments): number {
  const value = args.value('max-warnings');
  if (value === undefined) return Infinity;
  if (/^\d+$/.test(value)) return Number(value);
  throw new UsageError(`--max-warnings “${value}” is no number`, 'Give the number of warnings that are all right');
}
