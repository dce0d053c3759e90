import { resolve } from 'node:path';
import { rules } from '../generated/bundled/rules.js';
import type { RuleSeverity } from '../generated/config.ts';
import { type Arguments, didYouMean } from './arguments.ts';
import { openConfiguration } from './open-configuration.ts';
import { UsageError } from './usage-error.ts';

const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;

/** Severities by rule from `--rule ID=SEVERITY`. Throws a UsageError for a rule that neither brieflint nor the project has. */
export async function ruleSeverities(args: Arguments): Promise<ReadonlyMap<string, RuleSeverity>> {
  const severities = new Map(args.values('rule').map(readSetting));
  const bundled = rules.map(({ id }) => id);
  const others = [...severities.keys()].filter((id) => !bundled.includes(id));
  if (others.length === 0) return severities;
  const own = await ownRules(args);
  const unknown = others.find((id) => own?.includes(id) === false);
  if (own === undefined || unknown === undefined) return severities;
  throw new UsageError(
    `There is no rule “${unknown}”`,
    didYouMean(unknown, [...bundled, ...own]) ?? 'brieflint rules lists them',
  );
}

/** Ids of the project's own rules; undefined when its configuration is wrong, which the check itself reports. */
async function ownRules(args: Arguments): Promise<readonly string[] | undefined> {
  const configuration = openConfiguration(args);
  const configured = await configuration.of(resolve(args.paths[0] ?? 'brief.md'));
  if (configuration.problems.length > 0 || configured.kind === 'ignored') return undefined;
  return (configured.config.customRules ?? []).map(({ id }) => id);
}

function readSetting(setting: string): [id: string, severity: RuleSeverity] {
  const [id = '', word = ''] = setting.split('=', 2);
  const severity = SEVERITIES.find((one) => one === word);
  if (severity !== undefined) return [id, severity];
  throw new UsageError(
    `There is no severity “${word}” for the rule “${id}”`,
    didYouMean(word, SEVERITIES) ?? `Use one of ${SEVERITIES.join(', ')}`,
  );
}
