import { lintOptions } from '../create-linter.ts';
import { compileOwnRules } from '../config/own-rules.ts';
import type { ResolvedConfig } from '../generated/config.ts';
import { type ExampleOutcome, runExample } from '../rule-examples.ts';
import { readResources } from '../resources.ts';
import { print } from './streams.ts';

/** `brieflint rules --test`: runs the examples of the project's own rules; returns the number that went wrong. */
export function testRules(config: ResolvedConfig): number {
  const rules = config.customRules ?? [];
  const { aliases, resources } = lintOptions(config, [], readResources());
  let failures = 0;
  for (const [index, compiled] of compileOwnRules(rules).entries()) {
    for (const [number, example] of (rules[index]?.examples ?? []).entries()) {
      const report = differences(runExample(compiled, example, { aliases, resources }));
      if (report === '') continue;
      failures++;
      print(`${compiled.id}, example ${number + 1}\n${report}`);
    }
  }
  const examples = rules.reduce((sum, rule) => sum + rule.examples.length, 0);
  print(`${rules.length} rules, ${examples} examples, ${failures} wrong\n`);
  return failures;
}

function differences({ found, expected, fixed }: ExampleOutcome): string {
  const absent = expected.filter((line) => !found.includes(line)).map((line) => `  expected  ${line}\n`);
  const surplus = found.filter((line) => !expected.includes(line)).map((line) => `  found     ${line}\n`);
  const unlike =
    fixed && fixed.text !== fixed.expected
      ? `  fixed     ${JSON.stringify(fixed.text)}\n  expected  ${JSON.stringify(fixed.expected)}\n`
      : '';
  return [...absent, ...surplus, unlike].join('');
}
