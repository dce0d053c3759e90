import { expect, test } from 'vitest';
import type { Rule } from '../src/generated/rule.ts';
import { rulePage } from '../src/report/rule-page.ts';

const rule: Omit<Rule, 'schema' | 'where'> = {
  id: 'berth-length',
  description: 'Every berth has its length.',
  severity: 'warning',
  select: 'table',
  message: 'Berth {berth} has no length',
  docs: 'Pilots ask for it first.\n',
  examples: [
    { valid: '| Berth | Length |\n' },
    { invalid: '````\n| Berth |\n````\n', diagnostics: ['1:1 Berth 4 has no length', '2:1 Berth 5 has no length'] },
  ],
};

test('a page has the description, the reasons and the examples, each in a fence that holds it', () => {
  expect(rulePage(rule)).toBe(`# berth-length

Every berth has its length. Severity: warning.

Pilots ask for it first.

## Accepted

\`\`\`markdown
| Berth | Length |
\`\`\`

## Reported

\`\`\`\`\`markdown
\`\`\`\`
| Berth |
\`\`\`\`
\`\`\`\`\`

- 1:1 Berth 4 has no length
- 2:1 Berth 5 has no length
`);
});

test('options are listed with their defaults, and a fix with its certainty', () => {
  const page = rulePage({
    ...rule,
    fix: { use: 'replace', applicability: 'safe', title: 'Write it' },
    options: { longest: { type: 'integer', default: 300, description: 'Longest berth, in metres.' } },
    examples: [{ valid: 'One.' }, { valid: 'Two.' }],
  });
  expect(page).toBe(`# berth-length

Every berth has its length. Severity: warning. Fix: safe.

Pilots ask for it first.

## Options

- \`longest\`: Longest berth, in metres. Default: \`300\`.

## Accepted

\`\`\`markdown
One.
\`\`\`

## Accepted

\`\`\`markdown
Two.
\`\`\`
`);
});
