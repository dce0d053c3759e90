import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { rdjsonl } from '../src/report/rdjsonl.ts';
import { context, emptyReport, everyReport, floodReport, reportOn } from './report-fixture.ts';

const position = {
  type: 'object',
  required: ['line', 'column'],
  additionalProperties: false,
  properties: { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } },
};
const range = {
  type: 'object',
  required: ['start', 'end'],
  additionalProperties: false,
  properties: { start: position, end: position },
};
const named = (...names: string[]): object => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
});

/** The message `Diagnostic` of reviewdog.proto; its JSON reader refuses fields that it does not know. */
const isDiagnostic = new Ajv().compile({
  type: 'object',
  required: ['message', 'location'],
  additionalProperties: false,
  properties: {
    message: { type: 'string' },
    location: {
      type: 'object',
      required: ['path', 'range'],
      additionalProperties: false,
      properties: { path: { type: 'string' }, range },
    },
    severity: { enum: ['ERROR', 'WARNING', 'INFO'] },
    source: named('name', 'url'),
    code: named('value', 'url'),
    suggestions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['range', 'text'],
        additionalProperties: false,
        properties: { range, text: { type: 'string' } },
      },
    },
  },
});

const linesOf = (report: typeof floodReport, changes = {}): unknown[] =>
  rdjsonl(report, context(changes))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);

test.each(everyReport)('a report with %s is what reviewdog reads', (_, report) => {
  for (const line of linesOf(report)) {
    isDiagnostic(line);
    expect(isDiagnostic.errors).toBeNull();
  }
});

test('nothing found, nothing printed', () => {
  expect(rdjsonl(emptyReport, context())).toBe('');
});

test('columns count UTF-8 bytes, and a fix is a suggestion', () => {
  const text = 'a𐐀b “Uphheld” 東';
  const start = text.indexOf('Uphheld');
  const fix = {
    title: 'Replace',
    applicability: 'suggested' as const,
    edits: [{ start, end: start + 7, text: 'Upheld' }] as [{ start: number; end: number; text: string }],
  };
  const report = reportOn('a.md', text, 'Uphheld', { message: 'No word', fix });
  const place = { start: { line: 1, column: 11 }, end: { line: 1, column: 18 } };
  expect(linesOf(report, { sourceOf: () => text })).toEqual([
    {
      message: 'No word',
      location: { path: 'a.md', range: place },
      severity: 'ERROR',
      source: { name: 'brieflint' },
      code: { value: 'typo', url: 'https://example.org/rules/typo' },
      suggestions: [{ range: place, text: 'Upheld' }],
    },
  ]);
});

test('several edits are one suggestion, for reviewdog takes several for alternatives', () => {
  const heading = linesOf(floodReport).find((line) => JSON.stringify(line).includes('"unmarked-heading"'));
  expect(heading).toMatchObject({
    suggestions: [
      {
        range: { start: { line: 4, column: 1 }, end: { line: 5, column: 1 } },
        text: '\n## Why the pool is failing\n\n',
      },
    ],
  });
});

test('columns count UTF-16 units where the text is not at hand', () => {
  const report = reportOn('gone.md', '東 bord', 'bord');
  expect(linesOf(report)).toMatchObject([
    { location: { path: 'gone.md', range: { start: { line: 1, column: 3 }, end: { line: 1, column: 7 } } } },
  ]);
});
