import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'oxc-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, launch } from './chromium.ts';

const TEXT = readFileSync('fixtures/briefs/harbour-ferry.md', 'utf8');
const FIXED = '# Ferry fares\n\nThe goverment pays for the boat, and the island pays for the crew.\n';

/** The built library, as a user of the package imports it. */
const library: typeof import('../src/index.ts') = await import(new URL('../dist/index.mjs', import.meta.url).href);
const lexicon = readFileSync('dist/lexicon/en.bin');

describe('the library', () => {
  test('exports what it promises', () => {
    expect(Object.keys(library).sort()).toEqual(['createLinter', 'lint']);
  });

  test('finds what the command line finds', () => {
    const { diagnostics } = library.lint(TEXT, { lexicon });
    expect(diagnostics.map(({ ruleId, position: { start } }) => `${start.line} ${ruleId}`)).toEqual([
      '1 unmarked-heading',
      '3 unmarked-heading',
      '9 swallowed-table',
      '14 unmarked-heading',
      '15 typo',
      '16 swallowed-table',
      '21 unmarked-heading',
    ]);
  });

  test('calls no word misspelt without a lexicon', () => {
    expect(library.lint(FIXED).diagnostics).toEqual([]);
  });

  test('repairs a text and keeps to a configuration', () => {
    expect(library.createLinter({ lexicon }).fix(FIXED, 'suggested')).toMatchObject({
      status: 'fixed',
      text: FIXED.replace('goverment', 'government'),
      fixes: 1,
    });
    const linter = library.createLinter({ lexicon, config: { words: ['goverment'] } });
    expect(linter.lint(FIXED).diagnostics).toEqual([]);
  });

  test('extracts the model with positions', () => {
    expect(library.createLinter().extract(FIXED).title).toEqual({
      text: 'Ferry fares',
      level: 1,
      marked: true,
      position: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 14, offset: 13 } },
    });
  });

  test('refuses bytes that are no lexicon', () => {
    expect(() => library.createLinter({ lexicon: new Uint8Array(64) })).toThrow(/lexicon/i);
  });
});

test('the browser bundle is small and imports nothing', () => {
  const bundle = readFileSync('dist/browser.js', 'utf8');
  const { staticImports, dynamicImports } = parseSync('browser.js', bundle).module;
  expect([...staticImports, ...dynamicImports]).toEqual([]);
  expect(gzipSync(bundle).length).toBeLessThan(400_000);
});

describe.runIf(hasChromium)('the browser bundle', () => {
  let server: Server;
  beforeAll(async () => {
    const files: Record<string, [type: string, body: string | Uint8Array]> = {
      '/': ['text/html', '<!doctype html><title>lint</title>'],
      '/browser.js': ['text/javascript', readFileSync('dist/browser.js')],
      '/en.bin': ['application/octet-stream', lexicon],
    };
    server = createServer(({ url = '' }, response) => {
      const [type, body] = files[url] ?? ['text/plain', ''];
      response.writeHead(200, { 'content-type': type }).end(body);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  });
  afterAll(() => server.close());

  test('finds in a browser what it finds in Node', async () => {
    const address = server.address();
    const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const browser = await launch();
    try {
      const page = await browser.newPage();
      await page.goto(origin);
      // Text, not a function: the test runner would rewrite its import.
      const found: unknown = await page.evaluate(`(async () => {
        const { lint } = await import('/browser.js');
        const lexicon = new Uint8Array(await (await fetch('/en.bin')).arrayBuffer());
        return lint(${JSON.stringify(TEXT)}, { lexicon }).diagnostics;
      })()`);
      expect(found).toEqual(library.lint(TEXT, { lexicon }).diagnostics);
    } finally {
      await browser.close();
    }
  }, 60_000);
});
