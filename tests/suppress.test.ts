import { expect, test } from 'vitest';
import { suppress } from '../src/suppress.ts';
import { createSource, positionOf } from '../src/text/source.ts';

/** A finding of the rule `typo` at every “teh”, of `broken-dash` at every “-it”. */
function findings(text: string) {
  const source = createSource(text);
  const found = [...text.matchAll(/teh|-it/g)].map(({ 0: word, index }) => ({
    ruleId: word === 'teh' ? 'typo' : 'broken-dash',
    severity: 'error' as const,
    message: word,
    position: positionOf(source, index, index + word.length),
    pointer: '',
  }));
  const ruleIds = ['typo', 'broken-dash', 'table-total'];
  return suppress(found, source, { unused: 'warning', isActive: (id) => id !== 'table-total', ruleIds }).map(
    ({ ruleId, message, position: { start } }) => `${start.line}:${start.column} ${ruleId} ${message}`,
  );
}

test.each([
  ['nothing is silenced without a comment', 'teh', ['1:1 typo teh']],
  [
    'the next line that is not blank',
    '<!-- brieflint-disable-next-line typo: a quotation -->\n\nteh\nteh',
    ['4:1 typo teh'],
  ],
  ['the line itself', 'teh <!-- brieflint-disable-line typo -->\nteh', ['2:1 typo teh']],
  ['a block', '<!-- brieflint-disable typo -->\nteh\n<!-- brieflint-enable typo -->\nteh', ['4:1 typo teh']],
  [
    'a block of every rule',
    '<!-- brieflint-disable -->\nteh\nstance-it\n<!-- brieflint-enable -->\nteh',
    ['5:1 typo teh'],
  ],
  ['a block to the end', '<!-- brieflint-disable typo -->\nteh\n\nstance-it', ['4:7 broken-dash -it']],
  [
    'the whole file, wherever it says so',
    'teh\n\n<!-- brieflint-disable-file typo, broken-dash: minutes -->\n\n-it',
    [],
  ],
  [
    'another rule than the one that finds something',
    '<!-- brieflint-disable-next-line broken-dash -->\nteh',
    ['2:1 typo teh', '1:1 unused-suppression Comment silences nothing of “broken-dash”'],
  ],
  [
    'one of two rules',
    '<!-- brieflint-disable-next-line typo, broken-dash -->\nteh',
    ['1:1 unused-suppression Comment silences nothing of “broken-dash”'],
  ],
  [
    'a comment in indented code is text',
    'So:\n\n    <!-- brieflint-disable -->\n    teh\n\nteh',
    ['4:5 typo teh', '6:1 typo teh'],
  ],
  ['a comment in the item of a list', '- So:\n\n    <!-- brieflint-disable-next-line typo -->\n    teh', []],
  ['a comment on an indented line of a paragraph', 'So:\n    <!-- brieflint-disable-next-line typo -->\nteh', []],
  ['a rule that is switched off', '<!-- brieflint-disable-next-line table-total -->\nThe', []],
  [
    'a rule that there is not',
    '<!-- brieflint-disable-next-line typos, broken-dash: a name -->\n-it\n<!-- brieflint-enable house-style -->',
    [
      '1:34 unused-suppression There is no rule “typos”; did you mean “typo”?',
      '3:23 unused-suppression There is no rule “house-style”',
    ],
  ],
  ['a comment in a fence', '```\n<!-- brieflint-disable-file -->\n```\nteh', ['4:1 typo teh']],
  ['a comment in code', 'Write `<!-- brieflint-disable-file -->` first, teh', ['1:48 typo teh']],
  ['a comment without an end', '<!-- brieflint-disable-file\nteh', ['2:1 typo teh']],
  ['a comment about something else', '<!-- brieflint-dissable-file -->\nteh', ['2:1 typo teh']],
])('%s', (_, text, expected) => {
  expect(findings(text)).toEqual(expected);
});
