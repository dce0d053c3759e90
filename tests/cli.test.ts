import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/** One call of the command line and all that it does. Files are text, or `base64:…`, or `spaces:N` for N blanks. */
interface Scenario {
  readonly what: string;
  readonly args: readonly string[];
  readonly stdin?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly stdout?: string;
  readonly stderr?: string;
  /** Files that are different afterwards. */
  readonly changed?: Readonly<Record<string, string>>;
}

const CLI = resolve('dist/cli.js');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brieflint-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

for (const name of readdirSync('fixtures/cli').sort()) {
  const scenarios: readonly Scenario[] = parse(readFileSync(join('fixtures/cli', name), 'utf8'));
  describe(name.replace(/\.yaml$/, '').replaceAll('-', ' '), () => {
    test.each(scenarios.map((scenario) => [scenario.what, scenario] as const))('%s', (_what, scenario) => {
      const before = writeFiles(scenario.files ?? {});
      const { status, stdout, stderr } = run(scenario.args, scenario.stdin);
      expect({ status, stdout, stderr }).toEqual({
        status: scenario.status,
        stdout: scenario.stdout ?? '',
        stderr: scenario.stderr ?? '',
      });
      expect(readFiles(Object.keys(before))).toEqual({ ...before, ...scenario.changed });
    });
  });
}

function run(args: readonly string[], input = '') {
  const env = { PATH: process.env['PATH'], HOME: folder };
  return spawnSync(process.execPath, [CLI, ...args], { cwd: folder, input, env, encoding: 'utf8' });
}

function writeFiles(files: Readonly<Record<string, string>>): Record<string, string> {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytesOf(content));
  }
  return readFiles(Object.keys(files));
}

const readFiles = (paths: readonly string[]): Record<string, string> =>
  Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'latin1')]));

function bytesOf(content: string): Uint8Array {
  if (content.startsWith('base64:')) return Buffer.from(content.slice(7), 'base64');
  if (content.startsWith('spaces:')) return Buffer.alloc(Number(content.slice(7)), ' ');
  return Buffer.from(content);
}
