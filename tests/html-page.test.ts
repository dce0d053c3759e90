import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LintResult } from '../src/generated/report.ts';
import { html } from '../src/report/html.ts';
import { createReport } from '../src/report/report.ts';
import { hasChromium, launch, open } from './chromium.ts';
import { context, everyReport, finding, floodReport, hostileReport } from './report-fixture.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical issues that axe finds, by rule. */
async function seriousIssues(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate<{ violations: { id: string; impact: string }[] }>('axe.run()');
  return results.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}

const visibleNotes = (page: Page): Promise<number> => page.locator('.note:visible').count();

describe.skipIf(!hasChromium)('the page in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test.each(everyReport)('a report with %s opens without complaint and without the network', async (_, report) => {
    const { page, complaints } = await open(browser, html(report, context()));
    const findings = report.results.flatMap(({ diagnostics }) => diagnostics);
    expect(await visibleNotes(page)).toBe(findings.length);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('every finding has its number in the text, which leads to its note and back', async () => {
    const { page } = await open(browser, html(floodReport, context()));
    const count = await visibleNotes(page);
    expect(await page.locator('.block .ref').count()).toBe(count);
    await page.locator('.block .ref').first().click();
    expect(new URL(page.url()).hash).toMatch(/^#note-/);
    expect(await page.locator('.note:target .message').textContent()).toContain('“affford” is no known word');
    await page.locator('.note:target .number').click();
    expect(await page.locator('.ref:target').count()).toBe(1);
    await page.close();
  });

  test('severities and rules narrow the page', async () => {
    const { page } = await open(browser, html(floodReport, context()));
    await page.locator('input[value="warning"]').uncheck();
    expect(await visibleNotes(page)).toBe(5);
    expect(await page.locator('output').textContent()).toBe('5 of 9 findings');
    await page.locator('select[name="rule"]').selectOption('typo');
    expect(await visibleNotes(page)).toBe(1);
    expect(await page.locator('.ref:visible').count()).toBe(1);
    await page.locator('select[name="rule"]').selectOption('weekday-mismatch');
    expect(await page.locator('article:visible').count()).toBe(0);
    await page.locator('[data-show-rule="typo"]').click();
    expect(await visibleNotes(page)).toBe(1);
    expect(await page.locator('[data-show-rule="typo"]').getAttribute('aria-pressed')).toBe('true');
    await page.close();
  });

  test('the keyboard reaches filters, chart and findings', async () => {
    const { page } = await open(browser, html(floodReport, context()));
    const focused = (): Promise<string> => page.evaluate('document.activeElement.outerHTML');
    await page.keyboard.press('n');
    expect(await focused()).toContain('“affford” is no known word');
    await page.keyboard.press('n');
    expect(await focused()).toContain('reads like a heading');
    await page.keyboard.press('p');
    expect(await focused()).toContain('“affford” is no known word');
    await page.locator('input[value="warning"]').focus();
    await page.keyboard.press('Space');
    expect(await visibleNotes(page)).toBe(5);
    await page.locator('[data-show-rule="typo"]').focus();
    await page.keyboard.press('Enter');
    expect(await visibleNotes(page)).toBe(1);
    await page.close();
  });

  test.each([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)('axe finds nothing serious at %i pixels, %s', async (width, colorScheme) => {
    const { page } = await open(browser, html(floodReport, context()), { width, colorScheme });
    expect(await seriousIssues(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.close();
  });

  test('nothing of a hostile document takes effect', async () => {
    const { page, complaints } = await open(browser, html(hostileReport, context()));
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('style').count()).toBe(1);
    expect(await page.locator('img, iframe, object, embed, link, [style], [onerror], [onload]').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('on paper there are notes and no filters', async () => {
    const { page } = await open(browser, html(floodReport, context()));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect(await visibleNotes(page)).toBe(9);
    await page.close();
  });
});

test('the page needs nothing from outside and allows nothing', () => {
  const page = html(floodReport, context());
  expect(page).toMatch(/default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'/);
  expect(page).not.toMatch(/<(?:link|img|iframe|script src)/);
});

const one = { path: 'a.md', diagnostics: [finding({ severity: 'warning' })] };
const texts: Record<string, string> = { 'a.md': 'bord met', 'empty.md': '' };
const pageOf = (...results: LintResult[]): string =>
  html(createReport(results), context({ sourceOf: (path) => texts[path] }));

test.each([
  ['one brief', [one], '<p class="lead">Findings in the brief</p>'],
  ['every brief', [one, { ...one, path: 'b.md' }], '<p class="lead">Findings in all 2 briefs</p>'],
  ['some briefs', [one, { path: 'b.md', diagnostics: [] }], '<p class="lead">Findings in 1 of 2 briefs</p>'],
  ['a single warning', [one], '<li class="warning"><strong>1</strong> warning</li>'],
  ['a text that is not at hand', [{ ...one, path: 'gone.md' }], '<p class="unshown">The text is not shown here.</p>'],
  ['a brief not fully checked', [{ ...one, incomplete: true }], '<p>1 warning, not fully checked</p>'],
  ['a finding in an empty brief', [{ ...one, path: 'empty.md' }], '<span class="number">1</span> Wrong'],
  [
    'more findings than anyone reads',
    [{ path: 'a.md', diagnostics: Array.from({ length: 1_001 }, () => finding()) }],
    '<p class="unshown">1 more finding in this brief</p>',
  ],
])('the page has words for %s', (_, results, part) => {
  expect(pageOf(...results)).toContain(part);
});
