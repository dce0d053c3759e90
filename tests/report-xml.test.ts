import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { checkstyle } from '../src/report/checkstyle.ts';
import { junit } from '../src/report/junit.ts';
import { createReport } from '../src/report/report.ts';
import { visible } from '../src/report/visible.ts';
import {
  context,
  emptyReport,
  everyReport,
  floodReport,
  hostilePath,
  hostileReport,
  reportOn,
} from './report-fixture.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Elements in order, read by a strict XML 1.0 parser. */
function elementsOf(xml: string): Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.write(xml).close();
  return elements;
}

test.each(everyReport)('a report with %s is well-formed JUnit whose counts are true', (_, report) => {
  const elements = elementsOf(junit(report, context()));
  const number = (name: string): number => elements.filter((element) => element.name === name).length;
  expect(elements[0]?.name).toBe('testsuites');
  expect(elements[0]?.attributes).toMatchObject({
    tests: String(number('testcase')),
    failures: String(number('failure')),
    errors: String(number('error')),
  });
  expect(number('testsuite')).toBe(report.results.length);
});

test('a clean document is a passed case, a finding a failed one', () => {
  const elements = elementsOf(junit(floodReport, context()));
  expect(elements.slice(1, 6)).toEqual([
    { name: 'testsuite', attributes: { name: 'briefs/clean.md', tests: '1', failures: '0', errors: '0' } },
    { name: 'testcase', attributes: { name: 'no findings', classname: 'briefs/clean.md', file: 'briefs/clean.md' } },
    { name: 'testsuite', attributes: { name: 'briefs/flood-insurance.md', tests: '9', failures: '9', errors: '0' } },
    {
      name: 'testcase',
      attributes: {
        name: 'typo 3:341',
        classname: 'briefs/flood-insurance.md',
        file: 'briefs/flood-insurance.md',
        line: '3',
      },
    },
    { name: 'failure', attributes: { message: '“affford” is no known word', type: 'error' } },
  ]);
});

test('a limit of the tool is an error: the test could not be carried out', () => {
  const report = reportOn('a.md', 'word', 'word', { ruleId: 'internal/timeout' });
  const elements = elementsOf(junit(report, context()));
  expect(elements[0]?.attributes).toEqual({ name: 'brieflint', tests: '1', failures: '0', errors: '1' });
  expect(elements.at(-1)?.name).toBe('error');
});

test.each(everyReport)('a report with %s is well-formed Checkstyle', (_, report) => {
  const elements = elementsOf(checkstyle(report, context()));
  expect(elements[0]).toEqual({ name: 'checkstyle', attributes: { version: '4.3' } });
  expect(elements.filter(({ name }) => name === 'file')).toHaveLength(report.results.length);
});

test('a Checkstyle error', () => {
  expect(elementsOf(checkstyle(floodReport, context()))[3]).toEqual({
    name: 'error',
    attributes: {
      line: '3',
      column: '341',
      severity: 'error',
      message: '“affford” is no known word',
      source: 'brieflint.typo',
    },
  });
});

test('hostile text arrives as text, its control characters visible', () => {
  const [, file, error] = elementsOf(checkstyle(hostileReport, context()));
  expect(file?.attributes['name']).toBe(visible(hostilePath).replaceAll('\uFFFE', '\uFFFD'));
  expect(error?.attributes['message']).toContain(
    '##[error]\\u{1B}[2J\\u{0}\\u{202E}\\u{D800}\uFFFD<![CDATA[ ]]> &<>"\'',
  );
});

test('no documents, no suites', () => {
  expect(junit(emptyReport, context())).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="brieflint" tests="0" failures="0" errors="0">\n</testsuites>\n',
  );
  expect(elementsOf(checkstyle(createReport([]), context()))).toHaveLength(1);
});
