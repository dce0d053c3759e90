/** A mistake in how the command was called: one line on standard error, exit status 2, no stack. */
export class UsageError extends Error {
  /** The way out. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}

/** What is printed for it, the way out after it. */
export const usageErrorLine = ({ message, hint }: UsageError): string =>
  `brieflint: ${message}${hint === undefined ? '' : `. ${hint}`}\n`;
