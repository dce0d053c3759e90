/** An option of the command line, as parsing and help need it. */
export interface OptionSpec {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  readonly multiple?: boolean;
  /** What stands for the value in help. */
  readonly value?: string;
  readonly help: string;
}

export interface CommandSpec {
  /** Positional arguments, as help writes them. */
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
}

const CONFIG = {
  config: { type: 'string', value: 'PATH', help: 'Use this configuration file' },
  'no-config': { type: 'boolean', help: 'Ignore configuration files; the bundled preset holds' },
} as const satisfies Record<string, OptionSpec>;

const DISCOVERY = {
  'no-gitignore': { type: 'boolean', help: 'Check files that .gitignore leaves out, too' },
} as const satisfies Record<string, OptionSpec>;

const LIMITS = {
  'max-size': { type: 'string', value: 'MIB', help: 'Size of a document that is still checked (default 1)' },
  timeout: { type: 'string', value: 'SECONDS', help: 'Time that one document may take (default 5)' },
  jobs: { type: 'string', short: 'j', value: 'N', help: 'Documents checked at the same time (default: the cores)' },
} as const satisfies Record<string, OptionSpec>;

const FORMAT = { format: { type: 'string', short: 'f', value: 'F', help: 'How to print the result' } } as const;

const OUTPUT = {
  'output-file': { type: 'string', short: 'o', value: 'PATH', help: 'Write the result there instead of printing it' },
} as const satisfies Record<string, OptionSpec>;

/** Every command with its options; `check` is the one that needs no name. */
export const COMMANDS = {
  check: {
    usage: '[PATH…]',
    summary: 'Check documents, and repair them',
    options: {
      fix: { type: 'boolean', help: 'Repair what is safe to repair' },
      'fix-suggested': { type: 'boolean', help: 'Repair also what is likely but a judgement' },
      watch: { type: 'boolean', short: 'w', help: 'Check what changes until Ctrl+C; ends with status 130' },
      diff: { type: 'boolean', help: 'Show what fixing would change; write nothing' },
      ...FORMAT,
      ...OUTPUT,
      report: {
        type: 'string',
        multiple: true,
        value: 'FORMAT=PATH',
        help: 'Write the result there in this format, too',
      },
      ...CONFIG,
      'print-config': { type: 'boolean', help: 'Print what holds for the document, and stop' },
      'stdin-filename': { type: 'string', value: 'PATH', help: 'Name of the document on standard input (with -)' },
      rule: { type: 'string', multiple: true, value: 'ID=SEVERITY', help: 'Set a rule to error, warning, info or off' },
      'fail-on': {
        type: 'string',
        value: 'SEVERITY',
        help: 'Least severity that fails: error (default), warning, info, never',
      },
      baseline: { type: 'string', value: 'PATH', help: 'Leave out the findings that this file knows' },
      since: { type: 'string', value: 'REF', help: 'Report only what touches lines changed since this commit' },
      'max-warnings': { type: 'string', value: 'N', help: 'Fail when there are more warnings' },
      quiet: { type: 'boolean', short: 'q', help: 'Print errors only' },
      color: { type: 'string', value: 'WHEN', help: 'always, never or auto (default)' },
      ...DISCOVERY,
      'no-cache': { type: 'boolean', help: 'Check every document again, also unchanged ones' },
      ...LIMITS,
    },
  },
  extract: {
    usage: 'PATH…',
    summary: 'Print what brieflint reads in documents: sections, tables, lists',
    options: {
      format: { type: 'string', short: 'f', value: 'F', help: 'json (default), jsonl, or csv for the tables' },
      'output-file': {
        type: 'string',
        short: 'o',
        value: 'PATH',
        help: 'Write there; for csv a folder, one file a table',
      },
      'no-positions': { type: 'boolean', help: 'Leave positions out' },
      'stdin-filename': { type: 'string', value: 'PATH', help: 'Name of the document on standard input (with -)' },
      ...CONFIG,
      ...DISCOVERY,
      ...LIMITS,
    },
  },
  baseline: {
    usage: '[PATH…]',
    summary: 'Write what is found now, for check --baseline',
    options: {
      'output-file': { type: 'string', short: 'o', value: 'PATH', help: 'Instead of .brieflint-baseline.json' },
      ...CONFIG,
      ...DISCOVERY,
      ...LIMITS,
    },
  },
  infer: {
    usage: 'PATH…',
    summary: 'Print a contract that good documents of one kind have in common',
    options: { ...CONFIG, ...DISCOVERY, 'max-size': LIMITS['max-size'] },
  },
  new: { usage: '[CONTRACT]', summary: 'Print a document with all that a contract requires', options: {} },
  init: { usage: '[CONTRACT]', summary: 'Write a configuration with comments', options: {} },
  explain: {
    usage: 'RULE | DOCUMENT',
    summary: 'Print the page of a rule, or what of a document stands for which part of its contract',
    options: {
      word: { type: 'string', value: 'WORD', help: 'With typo [DOCUMENT]: why this word is called misspelt' },
      ...FORMAT,
      ...CONFIG,
      'max-size': LIMITS['max-size'],
    },
  },
  stream: {
    usage: '',
    summary: 'Check documents given as lines of JSON, {"id", "text"}; a line of JSON for each',
    options: { config: CONFIG.config, ...LIMITS },
  },
  rules: {
    usage: '',
    summary: 'List the rules',
    options: {
      ...FORMAT,
      ...CONFIG,
      test: { type: 'boolean', help: 'Run the examples of your own rules' },
    },
  },
  lsp: {
    usage: '--stdio',
    summary: 'Serve an editor over the Language Server Protocol',
    options: {
      stdio: { type: 'boolean', help: 'Speak over standard input and output' },
      clientProcessId: { type: 'string', value: 'PID', help: 'End when this process ends' },
    },
  },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof COMMANDS;

/** Options that every command takes. */
export const GLOBAL_OPTIONS = {
  help: { type: 'boolean', short: 'h', help: 'Print this help' },
  version: { type: 'boolean', short: 'V', help: 'Print the version' },
} as const satisfies Record<string, OptionSpec>;
