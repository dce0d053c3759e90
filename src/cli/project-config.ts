import { resolve } from 'node:path';
import { createConfiguration } from '../config/configuration.ts';
import type { ResolvedConfig } from '../generated/config.ts';
import type { Arguments } from './arguments.ts';
import { problemLines } from './problem-lines.ts';
import { printError } from './streams.ts';

/** What holds for a document, by its path, or in the current folder; undefined, and said so, when the configuration is wrong. */
export async function projectConfig(args: Arguments, document = 'brief.md'): Promise<ResolvedConfig | undefined> {
  const cwd = process.cwd();
  const configuration = createConfiguration({
    cwd,
    config: args.value('config'),
    noConfig: args.flag('no-config'),
    severities: new Map(),
  });
  const configured = await configuration.of(resolve(cwd, document));
  printError(problemLines(configuration.problems));
  return configured.kind === 'config' && configuration.problems.length === 0 ? configured.config : undefined;
}
