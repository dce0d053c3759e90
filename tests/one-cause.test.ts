import { expect, test } from 'vitest';
import { createAjv } from '../src/check/ajv.ts';
import { compileRule } from '../src/check/compile.ts';
import type { ActiveRule } from '../src/check/rule.ts';
import { readRuleFiles } from '../src/dev/rule-files.ts';
import { lint } from '../src/lint.ts';
import { bundledAliases, bundledLexicon } from './bundled.ts';

const ajv = createAjv();
const rules = (await readRuleFiles()).flatMap((rule): ActiveRule[] => {
  const compiled = compileRule(rule, ajv);
  return rule.severity === 'off' ? [] : [{ rule: compiled, severity: rule.severity, options: compiled.defaults }];
});
const ruleIds = rules.map(({ rule }) => rule.id);
const options = {
  rules,
  ruleIds,
  resources: { lexicons: () => bundledLexicon, language: 'en', words: [] },
  aliases: bundledAliases,
};

/** The findings of every rule in a brief with this body. */
function findings(body: string): string[] {
  const { diagnostics } = lint(`# Night buses\n\nTwo lines carry nurses home.\n\n${body.trim()}\n`, options);
  return diagnostics.map(({ position, ruleId }) => `${position.start.line} ${ruleId}`);
}

test.each<[what: string, finding: string, body: string]>([
  [
    'a table glued to a list',
    '8 swallowed-table',
    `
## Riders

- Line 4 loses riders.
| Line | Riders | Cost    |
| ---- | ------ | ------- |
| 4    | 120    | £90,000 |
| 7    | 95     | £70,000 |
| 9    | 310    | £40,000 |`,
  ],
  [
    'a row of dashes that is too short',
    '7 malformed-table',
    `
## Riders

| Line | Riders | Cost    |
| ---- | ------ |
| 4    | 120    | £90,000 |
| 7    | 95     | £70,000 |`,
  ],
  [
    'a table whose rows all lack the last cell',
    '9 table-row-width',
    `
## Riders

| Line | Riders | Cost |
| ---- | ------ | ---- |
| 4    | 120    |
| 7    | 95     |
| 9    | 310    |
| 12   | 80     |`,
  ],
  [
    'a list in which several points end without a mark',
    '9 list-punctuation',
    `
## What we ask

- Fund the two night lines.
- Publish the figures of both lines.
- Review both lines in 2028
- Keep fares at two pounds.
- Ask the hospital to pay a share.
- Print the hours of line 9
- Wait for the last ward round.
- Stop at the station.`,
  ],
  [
    'a level skipped by several headings',
    '7 heading-level',
    `
## What we ask

#### Money

Fund the two lines.

#### Hours

Run until two.

##### Sundays

Run until one.`,
  ],
  [
    'a footnote that is missing, referred to three times',
    '7 undefined-footnote',
    `
## What we know

Line 4 carries 120 riders.[^2] Line 7 carries 95.[^2]

Both end at two.[^2] The board says so.[^1]

[^1]: Minutes of the transport board, May 2025.`,
  ],
  [
    'a section that was never written',
    '5 empty-section',
    `
## What it costs

## What we ask

Fund the two lines.`,
  ],
  [
    'an acronym that is used again and again',
    '7 acronym-undefined',
    `
## Riders

NHTB pays for line 4. Riders ask NHTB for line 7, and NHTB says no.`,
  ],
  [
    'a term that has two forms',
    '9 term-consistency',
    `
## Riders

The U.S. grant pays for line 4. The U.S. loan pays for line 7.

Both US sums end in May, and the US knows it.`,
  ],
  [
    'a cell that waits for its value',
    '9 placeholder-text',
    `
## Riders

| Line | Riders |
| ---- | ------ |
| 4    | TBD    |
| 7    | 95     |
| 9    | 310    |`,
  ],
  [
    'a list that grew',
    '7 stated-count',
    `
## Riders

Three lines lose riders:

- Line 4: fewer trips
- Line 7: longer trips
- Line 9: no trips
- Line 12: late trips`,
  ],
])('%s is one finding', (_what, finding, body) => {
  expect(findings(body)).toEqual([finding]);
});

test.each<[what: string, body: string]>([
  [
    'an attribute list under a table',
    `
| Line | Riders |
| ---- | ------ |
| 4    | 120    |
| 7    | 95     |
{: .wide #riders }

See [the riders](#riders).`,
  ],
  [
    'components between the paragraphs',
    `
import { Chart } from './chart.js'

<Chart data={riders} />

Line 4 carries 120 riders.`,
  ],
  [
    'rows that head the rows below',
    `
| Line        | Riders | Cost    |
| ----------- | ------ | ------- |
| **Weekday** |        |         |
| 4           | 120    | £90,000 |
| 7           | 95     | £70,000 |
| **Sunday**  |        |         |
| 4           | 60     | £20,000 |
| 7           | 40     | £10,000 |`,
  ],
  [
    'a table without a header that sets text side by side',
    `
|              |                        |
| ------------ | ---------------------- |
| Chair        | Mara Ellison           |
| Next meeting | 4 June 2026, town hall |`,
  ],
  [
    'clauses of a series',
    `
## What we ask

The council shall:

1. fund the two lines;
2. publish the figures, including
   - riders, and
   - costs;
3. review both lines in 2028; and
4. keep fares at two pounds.`,
  ],
  [
    'minutes that quote',
    `
## Minutes

- “Fund the lines.” Ellison
- “Not this year.” Brandt
- “Ask the hospital!” Ellison
- “How many riders?” Osei`,
  ],
])('%s: no finding', (_what, body) => {
  expect(findings(body)).toEqual([]);
});
