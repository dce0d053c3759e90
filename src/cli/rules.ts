import { rulePages } from '../generated/bundled/rule-pages.js';
import { type Arguments, oneOf } from './arguments.ts';
import { print } from './streams.ts';

/** `brieflint rules`: the rules with severity and description, as a table or JSON. */
export function listRules(args: Arguments): number {
  if (oneOf(args, 'format', ['text', 'json'], 'text') === 'json') {
    print(
      `${JSON.stringify(
        rulePages.map(({ id, severity, description }) => ({ id, severity, description })),
        null,
        2,
      )}\n`,
    );
    return 0;
  }
  const width = Math.max(...rulePages.map(({ id }) => id.length));
  for (const { id, severity, description } of rulePages)
    print(`${id.padEnd(width)}  ${severity.padEnd(7)}  ${description}\n`);
  return 0;
}
