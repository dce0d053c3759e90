import { rulePages } from '../generated/bundled/rule-pages.js';
import { type Arguments, oneOf } from './arguments.ts';
import { projectConfig } from './project-config.ts';
import { print } from './streams.ts';

/** `brieflint rules`: the rules with severity and description, the project's own last; with --test, their examples are run. */
export async function listRules(args: Arguments): Promise<number> {
  const config = await projectConfig(args);
  if (!config) return 2;
  if (args.flag('test')) return (await import('./test-rules.ts')).testRules(config) > 0 ? 1 : 0;
  const rules = [...rulePages, ...(config.customRules ?? [])];
  if (oneOf(args, 'format', ['text', 'json'], 'text') === 'json') {
    const facts = rules.map(({ id, severity, description }) => ({ id, severity, description }));
    print(`${JSON.stringify(facts, null, 2)}\n`);
    return 0;
  }
  const width = Math.max(...rules.map(({ id }) => id.length));
  for (const { id, severity, description } of rules)
    print(`${id.padEnd(width)}  ${severity.padEnd(7)}  ${description}\n`);
  return 0;
}
