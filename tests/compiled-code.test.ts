import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
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

test('code that was kept for another build of the same size and time is not run', () => {
  const program = join(folder, 'dist/program.js');
  const released = new Date('2026-01-01');
  utimesSync(program, released, released);
  expect(check().status).toBe(1);
  const text = readFileSync(program, 'utf8');
  const core = /core-[\w-]+(?=\.js)/.exec(text)?.[0] ?? '';
  const other = core.replace(/.{3}$/, 'new');
  renameSync(join(folder, `dist/${core}.js`), join(folder, `dist/${other}.js`));
  for (const name of readdirSync(join(folder, 'dist')).filter((one) => one.endsWith('.js'))) {
    const file = join(folder, 'dist', name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(core, other));
  }
  utimesSync(program, released, released);
  expect(check()).toMatchObject({ status: 1, stderr: '' });
});
