import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { gitlab } from '../src/report/gitlab.ts';
import { createReport } from '../src/report/report.ts';
import { context, emptyReport, everyReport, finding, floodReport, reportOn } from './report-fixture.ts';

interface Issue {
  readonly fingerprint: string;
  readonly location: { readonly path: string };
}

const issuesOf = (report: typeof floodReport, changes = {}): Issue[] =>
  JSON.parse(gitlab(report, context(changes))) as Issue[];

/** What GitLab's documentation requires of a Code Quality report. */
const isCodeQuality = new Ajv().compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
});

test.each(everyReport)('a report with %s is what GitLab reads', (_, report) => {
  isCodeQuality(issuesOf(report));
  expect(isCodeQuality.errors).toBeNull();
});

test('nothing found is an empty array', () => {
  expect(gitlab(emptyReport, context())).toBe('[]\n');
});

test('the first finding', () => {
  expect(issuesOf(floodReport)[0]).toEqual({
    description: '“affford” is no known word',
    check_name: 'typo',
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    severity: 'major',
    location: { path: 'briefs/flood-insurance.md', lines: { begin: 3, end: 3 } },
  });
});

const twice = 'The bord met.\n\nThe bord met.\n';
const findingsIn = (text: string): typeof floodReport => {
  const second = text.lastIndexOf('bord');
  const [first] = reportOn('a.md', text, 'bord').results;
  const [last] = reportOn('a.md', text, text.slice(second)).results;
  return createReport([{ path: 'a.md', diagnostics: [...(first?.diagnostics ?? []), ...(last?.diagnostics ?? [])] }]);
};
const fingerprintsIn = (text: string): string[] =>
  issuesOf(findingsIn(text), { sourceOf: () => text }).map(({ fingerprint }) => fingerprint);

test('two findings in lines of the same wording have names of their own', () => {
  expect(new Set(fingerprintsIn(twice)).size).toBe(2);
});

test('where the text is not at hand, findings of another message have other names', () => {
  const diagnostics = [finding({ message: 'One' }), finding({ message: 'Two' }), finding({ message: 'One' })];
  const named = issuesOf(createReport([{ path: 'a.md', diagnostics }]), { sourceOf: () => undefined });
  expect(new Set(named.map(({ fingerprint }) => fingerprint)).size).toBe(3);
});

test('a finding keeps its name when lines move or are indented', () => {
  expect(fingerprintsIn(`# Title\n\n${twice.replaceAll('The', '  The')}`)).toEqual(fingerprintsIn(twice));
});
