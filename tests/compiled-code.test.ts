import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A build without compiled code, as it is for another version of Node. */
const folder = mkdtempSync(join(tmpdir(), 'brieflint-compiled-'));
const kept = join(folder, 'cache/brieflint/compiled');

beforeAll(() => cpSync('dist', join(folder, 'dist'), { recursive: true, filter: (path) => !path.endsWith('.code') }));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...options: string[]) =>
  spawnSync(process.execPath, [join(folder, 'dist/cli.js'), ...options], {
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
  });

const check = () => run('--no-cache', '--format', 'json', 'fixtures/briefs/harbour-ferry.md');

test('a check keeps what V8 has compiled, and code that is damaged changes no verdict', () => {
  expect(run('--version').status).toBe(0);
  const { status, stdout } = check();
  expect(status).toBe(1);
  const files = readdirSync(kept);
  expect(files.map((name) => name.split(/[-.]/, 1)[0])).toContain('core');
  expect(check().stdout).toBe(stdout);
  for (const name of files) writeFileSync(join(kept, name), 'no code');
  expect(check().stdout).toBe(stdout);
});
