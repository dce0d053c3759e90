import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { parse } from '../src/model/parse.ts';
import { encodeMarkdown } from '../src/report/encode-markdown.ts';
import { markdown } from '../src/report/markdown.ts';
import { createReport } from '../src/report/report.ts';
import { context, emptyReport, everyReport, finding, floodReport, hostileReport } from './report-fixture.ts';

/** How often each type of node occurs in Markdown. */
function typesIn(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  visit(parse(text), ({ type }) => {
    counts[type] = (counts[type] ?? 0) + 1;
  });
  return counts;
}

test('a comment for a pull request', async () => {
  await expect(markdown(floodReport, context())).toMatchFileSnapshot('../fixtures/reports/flood-insurance.report.md');
});

test('nothing found', () => {
  expect(markdown(emptyReport, context())).toBe('## brieflint\n\nNo findings in 0 files\n');
});

test.each(everyReport)('a report with %s has tables and headings and no markup of the document’s', (_, report) => {
  const types = Object.keys(typesIn(markdown(report, context())));
  const allowed = new Set(['root', 'heading', 'text', 'paragraph', 'table', 'tableRow', 'tableCell', 'link', 'html']);
  expect(types.filter((type) => !allowed.has(type))).toEqual([]);
  visit(parse(markdown(report, context())), 'html', ({ value }) => {
    expect(value).toBe('<!-- -->');
  });
});

test('hostile text stays in its row and cell', () => {
  const { tableRow, tableCell, heading } = typesIn(markdown(hostileReport, context()));
  expect({ tableRow, tableCell, heading }).toEqual({ tableRow: 4, tableCell: 3 + 3 + 4 + 4, heading: 2 });
});

test.each([
  ['[a](https://b.example) www.b.example', ['root', 'paragraph', 'text', 'html']],
  ['*a* _b_ **c** ~~d~~ `e` <b>f</b> &amp; a | b', ['root', 'paragraph', 'text']],
  ['# a', ['root', 'paragraph', 'text']],
])('%s is shown as it is', (text, types) => {
  const tree = parse(encodeMarkdown(text));
  expect(Object.keys(typesIn(encodeMarkdown(text)))).toEqual(types);
  let shown = '';
  visit(tree, 'text', ({ value }) => {
    shown += value;
  });
  expect(shown).toBe(text);
});

test('nobody is notified', () => {
  expect(encodeMarkdown('by @octocat')).toBe('by @<!-- -->octocat');
});

test('a report too long for a comment names what it leaves out', () => {
  const [result] = floodReport.results.filter(({ diagnostics }) => diagnostics.length > 0);
  const results = Array.from({ length: 200 }, (_, index) => ({
    path: `briefs/${index}.md`,
    diagnostics: result?.diagnostics ?? [],
  }));
  const output = markdown(createReport(results), context());
  expect(output.length).toBeLessThan(65_536);
  expect(output).toMatch(/\n\d+ more findings not shown here\n$/);
});

test('a document that could not be checked to its end says so', () => {
  const output = markdown(createReport([{ path: 'a.md', diagnostics: [finding()], incomplete: true }]), context());
  expect(output).toMatch(/^### a\.md \(not fully checked\)/m);
});
