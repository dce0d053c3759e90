import { describe, expect, test } from 'vitest';
import type { Diagnostic, Severity } from '../src/generated/report.ts';
import { placeIn } from '../src/text/data-file.ts';
import { byPlace } from '../src/text/by-place.ts';
import { applyEdits, invertEdits } from '../src/text/edit.ts';
import { largest, smallest } from '../src/text/extremes.ts';
import { isHazardous } from '../src/text/hazard.ts';
import { maskedText } from '../src/text/masked-text.ts';
import { typeNameOf, typeNames } from '../src/text/json-type.ts';
import { editDistance, nearest } from '../src/text/nearest.ts';
import { asText, choice, limitOf, plural, quote, shortened } from '../src/text/phrase.ts';
import { createSource, lineText, pointAt } from '../src/text/source.ts';
import { fillTemplate } from '../src/text/template.ts';

describe('edits', () => {
  const edits = [
    { start: 4, end: 4, text: '## ' },
    { start: 8, end: 11, text: '' },
    { start: 0, end: 3, text: 'An' },
  ];
  const text = 'The bad old port';

  test('are applied together, in whatever order they come', () => {
    expect(applyEdits(text, edits)).toBe('An ## bad  port');
  });

  test('are undone for offsets: what was inserted stands where it was inserted', () => {
    const back = invertEdits(edits);
    expect([...applyEdits(text, edits), ''].map((_, offset) => back(offset))).toEqual([
      0, 0, 3, 4, 4, 4, 4, 5, 6, 7, 11, 12, 13, 14, 15, 16,
    ]);
  });

  test('that overlap are refused', () => {
    expect(() => applyEdits(text, [...edits, { start: 9, end: 12, text: 'x' }])).toThrow('edits overlap at offset 9');
    expect(() =>
      applyEdits(text, [
        { start: 4, end: 7, text: 'x' },
        { start: 4, end: 6, text: 'y' },
      ]),
    ).toThrow('edits overlap at offset 4');
  });
});

test('points are those of unist, whatever ends a line', () => {
  const source = createSource('a\r\nb\rc\nd');
  expect([0, 1, 2, 3, 4, 5, 7, 99, -1].map((offset) => Object.values(pointAt(source, offset)).join(':'))).toEqual([
    '1:1:0',
    '1:2:1',
    '1:2:1',
    '2:1:3',
    '2:2:4',
    '3:1:5',
    '4:1:7',
    '4:2:8',
    '1:1:0',
  ]);
  expect([0, 1, 2, 3, 4].map((line) => lineText(source, line))).toEqual(['a', 'b', 'c', 'd', '']);
});

test('the place of a value is its own, or that of the nearest above it', () => {
  const entries = new Map([
    ['', { value: { start: 0, end: 9 } }],
    ['/rules', { key: { start: 1, end: 3 }, value: { start: 4, end: 8 } }],
  ]);
  expect(placeIn(entries, '/rules')).toEqual({ start: 4, end: 8 });
  expect(placeIn(entries, '/rules', 'key')).toEqual({ start: 1, end: 3 });
  expect(placeIn(entries, '/rules/typo/0')).toEqual({ start: 1, end: 3 });
  expect(placeIn(entries, '/words')).toEqual({ start: 0, end: 9 });
  expect(placeIn(new Map(), '/words')).toEqual({ start: 0, end: 0 });
});

test('the nearest name has at most a third of its letters wrong', () => {
  expect(nearest('Sumary', ['Scope', 'Summary', 'Sundry'])).toBe('Summary');
  expect(nearest('sumamry', ['Summary'])).toBe('Summary');
  expect(nearest('Budget', ['Summary'])).toBeUndefined();
  expect(editDistance('a'.repeat(201), 'b')).toBe(201);
  expect(editDistance('', 'ab')).toBe(2);
});

describe('a message', () => {
  const facts: Record<string, unknown> = { rows: 1, columns: 3, names: ['a', { b: 1 }], value: { c: null } };
  const fill = (template: string): string => fillTemplate(template, (name) => facts[name]);

  test('is filled with facts', () => {
    expect(fill('{rows:row|rows}, {columns:column|columns}: {names}; {value}')).toBe(
      '1 row, 3 columns: a, {"b":1}; {"c":null}',
    );
    expect(() => fill('{cells}')).toThrow('no fact “cells” for the message “{cells}”');
  });

  test('leaves out the middle of a long value in quotation marks', () => {
    const title = 'What a Night Ferry from Port Callan Would Cost the Islanders and Save the Council';
    const named = fillTemplate('“{title}” has level {level}; level 3 was expected', (name) =>
      name === 'title' ? title : '{title}',
    );
    expect(named).toBe('“What a Night Ferry from … the Council” has level {title}; level 3 was expected');
  });

  test('quotes and counts', () => {
    expect(quote(` a \n b `)).toBe('“a b”');
    expect(quote('x'.repeat(61))).toBe(`“${'x'.repeat(39)}…${'x'.repeat(20)}”`);
    expect(shortened('Power Usage Effectiveness (PUE)  26 ', 60)).toBe('Power Usage Effectiveness (PUE)');
    expect(shortened('The Costs of Night Ferries for Port Callan', 24)).toBe('The Costs of … Callan');
    expect(shortened('https://example.org/harbours/ferries/night', 24)).toBe('https://example…es/night');
    expect([choice([]), choice(['a']), choice(['a', 'b', 'c']), choice(['a', 'b'], 'and')]).toEqual([
      '',
      '“a”',
      '“a”, “b” or “c”',
      '“a” and “b”',
    ]);
    expect(choice([...'abcdefghi'])).toBe('“a”, “b”, “c”, “d”, “e”, “f”, “g”, “h” …');
    expect([plural(1, 'row'), plural(2, 'row'), plural(2, 'entry', 'entries')]).toEqual([
      '1 row',
      '2 rows',
      '2 entries',
    ]);
    expect([undefined, null, 4, 'x', [1]].map(asText)).toEqual(['', 'null', '4', 'x', '[1]']);
    expect(['minItems', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].map((name) => limitOf(name, 2))).toEqual([
      'at least 2 are expected',
      'at most 2 are allowed',
      'more than 2 are expected',
      'less than 2 are allowed',
    ]);
    expect(limitOf('maxItems', 1)).toBe('at most 1 is allowed');
  });

  test('names types as an editor knows them', () => {
    expect([typeNames('string'), typeNames(['integer', 'null'])]).toEqual(['text', 'a whole number or empty']);
    const names = ['empty', 'empty', 'a list', 'a mapping', 'text', 'a number', 'true or false'];
    expect([null, undefined, [], {}, 'a', 4, true].map(typeNameOf)).toEqual(names);
  });
});

describe('a text is suspected of taking the parser long', () => {
  test.each([
    ['that is long', 'word '.repeat(9000)],
    ['with many marks in a paragraph', '*a_ '.repeat(400)],
    ['with many marks in a paragraph of many lines', '*a_ [\n'.repeat(400)],
    ['that nests', `${'> '.repeat(20)}a`],
    ['with an indentation that may nest', `${' '.repeat(40)}- a`],
    ['of underlined headings', 'a\n===\n'.repeat(400)],
    ['of lines that may divide tables', 'a\n-\n'.repeat(400)],
    ['of definitions', '[a]: b\n'.repeat(400)],
  ])('%s', (_what, text) => {
    expect(isHazardous(text)).toBe(true);
  });

  test.each([
    ['of many plain paragraphs', 'The port is *closed*.\n\n'.repeat(1000)],
    ['of many bullets', '- The [port](a) is **closed**.\n'.repeat(500)],
    ['with a long rule', `${'- '.repeat(500)}\n`],
    ['in lines that end in CR', 'The port is `closed`.\r\r'.repeat(1000)],
  ])('but not one %s', (_what, text) => {
    expect(isHazardous(text)).toBe(false);
  });
});

const found = (start: number, end: number, ruleId: string, severity: Severity = 'error'): Diagnostic => ({
  ruleId,
  severity,
  message: '',
  pointer: '',
  position: { start: { line: 1, column: start + 1, offset: start }, end: { line: 1, column: end + 1, offset: end } },
});

test('findings stand in the order of their places, then of severity and rule', () => {
  const ordered = [found(0, 2, 'b'), found(0, 4, 'a'), found(0, 4, 'b'), found(0, 4, 'a', 'info'), found(1, 2, 'a')];
  expect(ordered.toReversed().sort(byPlace)).toEqual(ordered);
  expect([...ordered].sort(byPlace)).toEqual(ordered);
});

test('what is no prose is blotted out, each stretch once', () => {
  const verbatim = [
    [2, 4],
    [3, 4],
    [6, 7],
  ];
  expect(maskedText({ text: 'a `b` c', verbatim })).toBe('a \u{FFFC}\u{FFFC}` \u{FFFC}');
});

test('the extremes of more numbers than a call may have arguments', () => {
  const numbers = Array.from({ length: 500_000 }, (_, index) => index);
  expect([smallest(numbers), largest(numbers), smallest([]), largest([])]).toEqual([0, 499_999, Infinity, -Infinity]);
});
