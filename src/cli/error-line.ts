import { UsageError, usageErrorLine } from './usage-error.ts';

/** What is said of an error that ends the program: whose fault it is, and for one of ours, where it happened. */
export function errorLine(error: unknown): string {
  if (error instanceof UsageError) return usageErrorLine(error);
  if (!(error instanceof Error)) return errorLine(new Error(String(error)));
  if ('syscall' in error && error.syscall === 'uv_cwd') return 'brieflint: The working folder is gone\n';
  return `brieflint failed: this is a mistake in brieflint, please report it\n${error.stack}\n`;
}
