import { type Configuration, createConfiguration } from '../config/configuration.ts';
import type { RuleSeverity } from '../generated/config.ts';
import type { Arguments } from './arguments.ts';

/** The configuration that the options `--config` and `--no-config` name, or that lies nearest to each document. */
export function openConfiguration(
  args: Arguments,
  severities: ReadonlyMap<string, RuleSeverity> = NONE,
): Configuration {
  return createConfiguration({
    cwd: process.cwd(),
    config: args.value('config'),
    noConfig: args.flag('no-config'),
    severities,
  });
}

const NONE: ReadonlyMap<string, RuleSeverity> = new Map();
