import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { json } from '../src/report/json.ts';
import { jsonl } from '../src/report/jsonl.ts';
import { context, emptyReport, floodReport, reportOn } from './report-fixture.ts';

const schema = (name: string): object => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as object;
const ajv = new Ajv2020({ schemas: [schema('brief')], strict: false });
const isReport = ajv.compile(schema('report'));

const hostile = reportOn('a\u001B\n.md', '\u202E"\\\uD800\u009B', '\u202E', {
  message: '\u202E"\\\uD800\u009B</script>',
});

test.each([
  ['findings', floodReport],
  ['nothing', emptyReport],
  ['hostile text', hostile],
])('json of %s is the report, as its schema says', (_, report) => {
  const output = json(report, context());
  expect(JSON.parse(output)).toEqual(report);
  expect(isReport(JSON.parse(output))).toBe(true);
});

test('json shows no character that a terminal would obey', () => {
  expect(json(hostile, context())).toMatch(/^[\n\x20-\x7E]*$/);
});

test('jsonl has one diagnostic a line, with its path', () => {
  const lines = jsonl(floodReport, context()).trimEnd().split('\n');
  const { path, diagnostics } = floodReport.results[1] ?? {};
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
    diagnostics?.map((diagnostic) => ({ path, ...diagnostic })),
  );
  expect(jsonl(emptyReport, context())).toBe('');
});
