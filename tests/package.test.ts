import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

describe('the packed package, installed in an empty folder without scripts and without the network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'brieflint-package-'));
  const user = join(folder, 'user');

  function run(program: string, args: readonly string[], cwd = user, input = '') {
    const env = { PATH: process.env['PATH'], HOME: folder, NO_COLOR: '1', npm_config_update_notifier: 'false' };
    const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, input, encoding: 'utf8' });
    return { status, stdout, stderr };
  }

  beforeAll(() => {
    mkdirSync(user);
    writeFileSync(join(user, 'package.json'), '{"private":true,"type":"module"}');
    writeFileSync(join(user, 'a.md'), '# Fares\n\nThey recieved it.\n');
    run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], process.cwd());
    const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
    const flags = ['--ignore-scripts', '--omit=dev', '--offline', '--no-audit', '--no-fund'];
    const { status, stderr } = run('npm', ['install', ...flags, join(folder, tarball)]);
    if (status !== 0) throw new Error(stderr);
  }, 300_000);

  test('brings no other package and nothing that is not meant for users', () => {
    const packages = readdirSync(join(user, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(packages).toEqual(['brieflint']);
    expect(readdirSync(join(user, 'node_modules/brieflint')).sort()).toEqual(
      ['LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.md', 'dist', 'package.json', 'rules', 'schemas'].sort(),
    );
  });

  test('checks a document', () => {
    expect(run('node_modules/.bin/brieflint', ['a.md', '--format', 'text'])).toEqual({
      status: 1,
      stdout: expect.stringMatching(/^a\.md:3:6: error\[typo\] .*recieved/),
      stderr: '',
    });
  });

  test('is a library', () => {
    const script = `
      import { createLinter } from 'brieflint';
      import { readFileSync } from 'node:fs';
      import { createRequire } from 'node:module';
      const schema = createRequire(import.meta.url).resolve('brieflint/schemas/report.schema.json');
      console.log(createLinter().extract('# Fares').title.text, JSON.parse(readFileSync(schema, 'utf8')).type);
    `;
    writeFileSync(join(user, 'use.mjs'), script);
    expect(run(process.execPath, ['use.mjs'])).toEqual({ status: 0, stdout: 'Fares object\n', stderr: '' });
  });

  test('is a language server', async () => {
    const params = { processId: null, rootUri: null, capabilities: {} };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    const server = spawn(join(user, 'node_modules/.bin/brieflint'), ['lsp', '--stdio'], { cwd: user });
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    const [answer] = await once(server.stdout, 'data');
    server.kill();
    expect(String(answer)).toMatch(/^Content-Length: /);
  });
});
