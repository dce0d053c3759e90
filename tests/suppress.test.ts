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
  ['a comment of another tool', '<!-- eslint-disable -->\n<!-- brieflint found -->\nteh', ['3:1 typo teh']],
  [
    'a misspelt comment',
    '<!-- brieflint-dissable typo -->\nteh',
    [
      '2:1 typo teh',
      '1:6 unused-suppression There is no comment “brieflint-dissable”; did you mean “brieflint-disable”?',
    ],
  ],
  [
    'a comment of a misspelt tool, in other letters, without a hyphen',
    '<!-- breiflint-disable -->\n\n<!--BriefLint-Disable-File-->\n\n<!-- brieflint disable-next-lines: name -->\n',
    [
      '1:6 unused-suppression There is no comment “breiflint-disable”; did you mean “brieflint-disable”?',
      '3:5 unused-suppression There is no comment “BriefLint-Disable-File”; did you mean “brieflint-disable-file”?',
      '5:6 unused-suppression There is no comment “brieflint disable-next-lines”; did you mean “brieflint-disable-next-line”?',
    ],
  ],
  [
    'a comment like none',
    'Text.\n\n- Item <!-- brieflint-ignore-rest -->\n',
    ['3:13 unused-suppression There is no comment “brieflint-ignore-rest”'],
  ],
  ['a misspelt comment in code', '`<!-- brieflint-dissable -->`', []],
  [
    'a comment over several lines',
    '<!-- brieflint-disable-next-line typo:\n  the ministry spells it so -->\nteh\nteh',
    ['4:1 typo teh'],
  ],
  ['a comment in a quotation', '> <!-- brieflint-disable-next-line typo -->\n>\n> teh\n> teh', ['4:3 typo teh']],
  ['a comment in a cell', '| A |\n|---|\n| teh <!-- brieflint-disable-line typo --> |\n| teh |', ['4:3 typo teh']],
  [
    'a comment below an item',
    '- teh\n  <!-- brieflint-disable-line -->\n- teh <!-- brieflint-disable-line -->',
    ['1:3 typo teh', '2:3 unused-suppression Comment silences nothing'],
  ],
  [
    'a comment in a fence of an item',
    '- So:\n\n    ```\n    <!-- brieflint-disable-file -->\n    ```\n\n  teh',
    ['7:3 typo teh'],
  ],
  ['a comment in a fence of a quotation', '> ```\n> <!-- brieflint-disable-file -->\n> ```\n> teh', ['4:3 typo teh']],
  [
    'an enabled rule among silent ones',
    '<!-- brieflint-disable -->\nteh\n<!-- brieflint-enable typo -->\nteh\n-it',
    [],
  ],
  [
    'a rule named as a word of the comment',
    '<!-- brieflint-disable disable -->\nteh',
    ['2:1 typo teh', '1:24 unused-suppression There is no rule “disable”'],
  ],
])('%s', (_, text, expected) => {
  expect(findings(text)).toEqual(expected);
});
