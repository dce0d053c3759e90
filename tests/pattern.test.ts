import { expect, test } from 'vitest';
import { compilePattern } from '../src/check/pattern.ts';

test.each<[pattern: string, text: string, matches: boolean]>([
  ['^\\d+\\s%$', '40\u00a0%', true],
  ['^\\d+[\\s-]%$', '40\u202f%', true],
  ['^\\S+$', '40\u00a0%', false],
  ['^[^\\s]+$', '40\u2003%', false],
  ['^[\\S]+$', '40\u3000%', false],
  ['^[^\\S\\n]+$', ' \u00a0\t', true],
  ['^[^\\S\\n]+$', ' \n', false],
  ['^\\\\s$', '\\s', true],
  ['^[[\\s]+$', '[ ', true],
  ['^\\p{Script=Greek}+$', 'Αθήνα', true],
  ['^.$', '🎉', true],
  ['^(a+)+$', `${'a'.repeat(100_000)}b`, false],
])('%j in %j: %j', (pattern, text, matches) => {
  expect(compilePattern(pattern, 'u').test(text)).toBe(matches);
});

test.each([
  ['(?=x)', /unsupported Perl syntax/],
  ['(?<!x)', /unsupported Perl syntax|invalid named capture/],
  ['(.)\\1', /invalid escape sequence/],
  ['(?<a>.)\\k<a>', /back references/],
  ['x{1,1001}', /invalid repeat count/],
  ['\\p{Letter}', /invalid character class range/],
])('%s is refused', (pattern, reason) => {
  expect(() => compilePattern(pattern, 'u')).toThrow(reason);
});
