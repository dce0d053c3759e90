import { resolve } from 'node:path';
import type { ResolvedConfig } from '../generated/config.ts';
import type { Arguments } from './arguments.ts';
import { openConfiguration } from './open-configuration.ts';
import { problemLines } from './problem-lines.ts';
import { printError } from './streams.ts';

/** What holds for a document, by its path, or in the current folder; undefined, and said so, when the configuration is wrong. */
export async function projectConfig(args: Arguments, document = 'brief.md'): Promise<ResolvedConfig | undefined> {
  const configuration = openConfiguration(args);
  const configured = await configuration.of(resolve(document));
  printError(problemLines(configuration.problems));
  return configured.kind === 'config' && configuration.problems.length === 0 ? configured.config : undefined;
}
