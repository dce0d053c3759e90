import { type Arguments, readArguments } from './cli/arguments.ts';
import { check } from './cli/check.ts';
import { errorLine } from './cli/error-line.ts';
import { validateFailOptions } from './cli/exit-status.ts';
import type { CommandName } from './cli/options.ts';
import { print, printError } from './cli/streams.ts';
import { VERSION } from './version.ts';
import { validateOutputOptions } from './cli/write-report.ts';

/** Runs the command that the arguments name, and says by the exit status how it went. Returns the command, when it ran. */
export async function run(argv: readonly string[]): Promise<CommandName | undefined> {
  try {
    const args = readArguments(argv);
    process.exitCode = await main(args);
    return args.flag('help') ? undefined : args.command;
  } catch (error) {
    process.exitCode = 2;
    printError(errorLine(error));
  }
}

async function main(args: Arguments): Promise<number> {
  if (args.flag('version')) {
    print(`${VERSION}\n`);
    return 0;
  }
  if (args.flag('help')) {
    const { helpText } = await import('./cli/help.ts');
    print(helpText(args.command));
    return 0;
  }
  switch (args.command) {
    case 'check':
      validateFailOptions(args);
      validateOutputOptions(args);
      return check(args);
    case 'extract':
      return (await import('./cli/extract.ts')).extract(args);
    case 'baseline':
      return (await import('./cli/baseline.ts')).baseline(args);
    case 'infer':
      return (await import('./cli/infer.ts')).infer(args);
    case 'new':
      return (await import('./cli/new.ts')).newDocument(args);
    case 'init':
      return (await import('./cli/init.ts')).init(args);
    case 'stream':
      return (await import('./cli/stream.ts')).stream(args);
    case 'explain':
      return (await import('./cli/explain.ts')).explain(args);
    case 'rules':
      return (await import('./cli/rules.ts')).listRules(args);
    case 'lsp':
      return (await import('./cli/lsp.ts')).lsp();
    default:
      return args.command satisfies never;
  }
}
