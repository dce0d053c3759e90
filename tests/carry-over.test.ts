import { expect, test } from 'vitest';
import type { Diagnostic } from '../src/generated/report.ts';
import { carryOver } from '../src/lsp/carry-over.ts';
import { createSource, positionOf } from '../src/text/source.ts';

const BEFORE = 'The islnad has one boat.\n\nThe council pays for teh quay.\n';

const findings = (text: string, ...words: string[]): Diagnostic[] =>
  words.map((actual) => {
    const start = text.indexOf(actual);
    const position = positionOf(createSource(text), start, start + actual.length);
    return { ruleId: 'typo', severity: 'error', message: '', position, pointer: '', actual };
  });

test.each<[what: string, after: string, kept: string[]]>([
  ['all below a new line', BEFORE.replace('\n\n', '\n\nIt is old.\n\n'), ['islnad', 'teh']],
  ['all above what was rewritten', BEFORE.replace(' quay', ' pier'), ['islnad', 'teh']],
  ['none that may have been settled', BEFORE.replace('islnad', 'island'), ['teh']],
  ['none whose word goes on', BEFORE.replace('teh', 'tehran'), ['islnad']],
])('findings on an older text: %s', (_, after, kept) => {
  expect(carryOver(findings(BEFORE, 'islnad', 'teh'), BEFORE, createSource(after))).toEqual(findings(after, ...kept));
});
