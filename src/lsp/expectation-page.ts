import type { Expectation } from '../contract/expectation.ts';
import { choice } from '../text/phrase.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** What a contract expects, as Markdown for a hover or beside a completion. */
export function expectationPage(expected: Expectation, contract: string): string {
  const { name, kind, required, description, demands, values, suggested } = expected;
  const parts = [
    `**${escapeMarkdown(name)}** (${required ? 'required' : 'optional'} ${kind})`,
    ...(description === undefined ? [] : [escapeMarkdown(description)]),
    ...(demands.length > 0 ? [`Expected: ${demands.join(', ')}`] : []),
    ...(values.length > 0 ? [`Allowed: ${escapeMarkdown(choice(values))}`] : []),
    ...(suggested.length > 0 ? [`For example: ${escapeMarkdown(choice(suggested))}`] : []),
    `Contract: ${escapeMarkdown(contract)}`,
  ];
  return parts.join('\n\n');
}
