import { expect, test } from 'vitest';
import { text } from '../src/report/text.ts';
import { context, emptyReport, floodReport, reportOn } from './report-fixture.ts';

test('one line a finding, path:line:col: severity[rule-id] message', () => {
  const lines = text(floodReport, context()).split('\n');
  expect(lines).toHaveLength(10);
  expect(lines[0]).toBe('briefs/flood-insurance.md:3:341: error[typo] “affford” is no known word');
  expect(lines[3]).toMatch(
    /^briefs\/flood-insurance\.md:7:58: info\[list-punctuation\] Item 1 ends without a full stop/,
  );
});

test('nothing found, nothing printed', () => {
  expect(text(emptyReport, context())).toBe('');
});

test('a hostile name or message stays one harmless line', () => {
  const report = reportOn('::error::\n\u001B[2J.md', 'word', 'word', { message: 'a\r\nb \u202Ec ##[error]d' });
  expect(text(report, context())).toBe(
    ':\\:error::\\n\\u{1B}[2J.md:1:1: error[typo] a\\r\\nb \\u{202E}c ##\\[error]d\n',
  );
});
