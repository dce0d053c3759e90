import { COMMANDS, type CommandName, type CommandSpec, GLOBAL_OPTIONS, type OptionSpec } from './options.ts';

/** Help for a command, or for all when it is `check`, which needs no name. */
export function helpText(command: CommandName): string {
  const spec: CommandSpec = COMMANDS[command];
  const name = command === 'check' ? 'brieflint [check]' : `brieflint ${command}`;
  const lines = [`${spec.summary}.`, '', `Usage: ${name} [OPTIONS] ${spec.usage}`.trimEnd()];
  if (command === 'check') lines.push(...commandLines());
  lines.push('', 'Options:', ...optionLines({ ...spec.options, ...GLOBAL_OPTIONS }), '', STATUS);
  return `${lines.join('\n')}\n`;
}

const STATUS =
  'Exit status: 0 clean, 1 findings at or above --fail-on, 2 something was not fully checked.\nDocumentation: brieflint explain RULE, and the README.';

function commandLines(): string[] {
  const names = Object.keys(COMMANDS);
  const width = Math.max(...names.map((name) => name.length));
  const lines = Object.entries<CommandSpec>(COMMANDS).map(
    ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`,
  );
  return ['', 'Commands:', ...lines];
}

function optionLines(options: Readonly<Record<string, OptionSpec>>): string[] {
  const rows = Object.entries(options).map(([name, { short, value, help }]) => {
    const long = `--${name}${value === undefined ? '' : ` ${value}`}`;
    return [`  ${short === undefined ? '   ' : `-${short},`} ${long}`, help] as const;
  });
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, help]) => `${left.padEnd(width)}  ${help}`);
}
