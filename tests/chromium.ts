import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

const PROGRAM = '/usr/bin/chromium';

/** False where the tests of pages in a browser are to be skipped. */
export const hasChromium = existsSync(PROGRAM);

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: PROGRAM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What a page complained about or asked the network for while it was open. */
export interface Visit {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Opens a page from disk, as a reader does. */
export async function open(
  browser: Browser,
  html: string,
  options: { width?: number; colorScheme?: 'light' | 'dark' } = {},
): Promise<Visit> {
  const { width = 1280, colorScheme = 'light' } = options;
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(request.url());
  });
  const folder = mkdtempSync(join(tmpdir(), 'brieflint-page-'));
  writeFileSync(join(folder, 'report.html'), html);
  await page.goto(pathToFileURL(join(folder, 'report.html')).href);
  rmSync(folder, { recursive: true });
  return { page, complaints };
}
