import { parseArgs } from 'node:util';
import { nearest } from '../text/nearest.ts';
import { COMMANDS, type CommandName, type CommandSpec, GLOBAL_OPTIONS, type OptionSpec } from './options.ts';
import { UsageError } from './usage-error.ts';

/** What the arguments say. Values are checked for their option's type only. */
export interface Arguments {
  readonly command: CommandName;
  readonly paths: readonly string[];
  flag(name: string): boolean;
  value(name: string): string | undefined;
  values(name: string): readonly string[];
}

/** Reads the arguments after `brieflint`. Throws a UsageError that names the nearest valid option. */
export function readArguments(argv: readonly string[]): Arguments {
  const [first = '', ...rest] = argv;
  const command = isCommand(first) ? first : 'check';
  const spec: CommandSpec = COMMANDS[command];
  const options: Readonly<Record<string, OptionSpec>> = { ...spec.options, ...GLOBAL_OPTIONS };
  const parsed = parse(isCommand(first) ? rest : [...argv], options, command);
  const read = (name: string): unknown => parsed.values[name];
  return {
    command,
    paths: parsed.positionals,
    flag: (name) => read(name) === true,
    value: (name) => {
      const value = read(name);
      return typeof value === 'string' ? value : undefined;
    },
    values: (name) => {
      const value = read(name);
      return Array.isArray(value) ? value.map(String) : [];
    },
  };
}

/** The value of an option that takes one of a few words; `fallback` when it is absent. */
export function oneOf<T extends string>(args: Arguments, name: string, choices: readonly T[], fallback: T): T {
  const value = args.value(name);
  if (value === undefined) return fallback;
  const choice = choices.find((one) => one === value);
  if (choice !== undefined) return choice;
  throw new UsageError(
    `There is no --${name} “${value}”`,
    didYouMean(value, choices) ?? `Use one of ${choices.join(', ')}`,
  );
}

export function didYouMean(name: string, candidates: Iterable<string>): string | undefined {
  const names = [...candidates];
  const best = names.find((candidate) => name.length >= 3 && candidate.startsWith(name)) ?? nearest(name, names);
  return best === undefined ? undefined : `Did you mean “${best}”?`;
}

const isCommand = (word: string): word is CommandName => Object.hasOwn(COMMANDS, word);

function parse(argv: string[], options: Readonly<Record<string, OptionSpec>>, command: string) {
  try {
    return parseArgs({ args: argv, allowPositionals: true, strict: true, options });
  } catch (error) {
    throw usageError(error, argv, options, command);
  }
}

function usageError(
  error: unknown,
  argv: readonly string[],
  options: Readonly<Record<string, OptionSpec>>,
  command: string,
): UsageError {
  const unknown = argv.find((word) => word.startsWith('-') && word !== '-' && !isKnown(word, options));
  const help = `See brieflint ${command} --help`;
  if (unknown !== undefined) {
    const name = unknown.split('=', 1)[0] ?? unknown;
    const hint = didYouMean(
      name,
      Object.keys(options).map((option) => `--${option}`),
    );
    return new UsageError(`There is no option “${name}”`, hint ?? help);
  }
  const message = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
  return new UsageError(message.replaceAll("'", '').replace(/ argument missing$/, ' needs a value'), help);
}

function isKnown(word: string, options: Readonly<Record<string, OptionSpec>>): boolean {
  const name = (word.split('=', 1)[0] ?? '').replace(/^--?/, '');
  if (word.startsWith('--')) return name === '' || Object.hasOwn(options, name);
  return Object.values(options).some(({ short }) => short === name.charAt(0));
}
