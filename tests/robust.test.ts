import { spawn, spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../src/generated/report.ts';
import { PATHOLOGICAL } from './pathological.ts';

const CLI = resolve('dist/cli.js');
const BRIEFS = readdirSync('fixtures/briefs').map((name) => readFileSync(join('fixtures/briefs', name), 'utf8'));

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'brieflint-robust-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

function run(cwd: string, args: readonly string[], options: SpawnSyncOptions = {}) {
  const env = { PATH: process.env['PATH'], HOME: cwd, ...options.env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    maxBuffer: 2 ** 28,
    ...options,
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

/** Verdicts by path: the ids of internal diagnostics, or the number of others. */
function verdicts(json: string): Record<string, string | number> {
  // Printed by brieflint, described by schemas/report.schema.json.
  const report = JSON.parse(json) as Report;
  return Object.fromEntries(
    report.results.map(({ path, diagnostics }) => {
      const internal = diagnostics.find(({ ruleId }) => ruleId.startsWith('internal/'));
      return [path, internal ? `${internal.ruleId} ${internal.message}` : diagnostics.length];
    }),
  );
}

const good = Object.fromEntries(
  Array.from({ length: 50 }, (_, i) => [`good-${i}.md`, `${BRIEFS[i % BRIEFS.length]}\n${i}\n`]),
);

describe('pathological documents', () => {
  test('each has its verdict, and the others of the run have theirs', { timeout: 300_000 }, () => {
    const bad = Object.fromEntries(PATHOLOGICAL.map(({ text }, i) => [`bad-${i}.md`, text()]));
    const cwd = folderOf({ ...good, ...bad });
    const { status, stdout, stderr } = run(cwd, ['.', '--format', 'json', '--timeout', '2', '--max-size', '4']);
    const found = verdicts(stdout);
    const alone = verdicts(run(folderOf(good), ['.', '--format', 'json']).stdout);
    expect({ status, stderr, documents: Object.keys(found).length }).toEqual({
      status: 2,
      stderr: '',
      documents: 50 + PATHOLOGICAL.length,
    });
    expect(Object.fromEntries(Object.entries(found).filter(([path]) => path in good))).toEqual(alone);
    const failures = Object.values(found).filter((verdict) => typeof verdict === 'string');
    for (const failure of failures) {
      expect(failure).toMatch(
        /^internal\/(?:timeout Not finished in 2 s \(.+\)|too-deep .*\(.+\)|too-many \d+ more|encoding .*NUL|out-of-memory)/,
      );
    }
  });

  test('a hanging one does not keep the model from being told', { timeout: 60_000 }, () => {
    const cwd = folderOf({ 'bad.md': `${'- '.repeat(1875)}x${'\n'.repeat(1875)}`, 'good.md': BRIEFS[0] ?? '' });
    const { status, stdout, stderr } = run(cwd, [
      'extract',
      'bad.md',
      'good.md',
      '--format',
      'jsonl',
      '--timeout',
      '1',
    ]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/^bad\.md: Not finished in 1 s \(parsing\)/),
    });
    expect(stdout).toMatch(/^\{"path":"good\.md"/);
  });

  test('200,000 findings on one', { timeout: 120_000 }, () => {
    const cwd = folderOf({ 'a.md': `# A brief\n\n${'teh '.repeat(200_000)}\n` });
    const { status, stdout } = run(cwd, ['a.md', '--format', 'json', '--timeout', '60', '--max-size', '2']);
    expect(status).toBe(1);
    expect(verdicts(stdout)).toEqual({ 'a.md': expect.stringMatching(/^internal\/too-many \d+ more findings/) });
  });
});

describe('what cannot be checked', () => {
  const cwd = folderOf({
    'good.md': BRIEFS[0] ?? '',
    'latin1.md': Buffer.from('Caf\xe9 noir\n', 'latin1'),
    'empty.md': '',
    'utf16.md': Buffer.from('\uFEFF# Title\n', 'utf16le'),
    'binary.md': Buffer.from([0x50, 0x4b, 3, 4, 0, 0]),
    'large.md': 'x '.repeat(2 ** 20),
  });
  writeFileSync(join(cwd, 'sparse.md'), '');
  truncateSync(join(cwd, 'sparse.md'), 5 * 2 ** 30);
  mkdirSync(join(cwd, 'folder.md'));
  symlinkSync('/etc/hostname', join(cwd, 'link.md'));
  spawnSync('mkfifo', [join(cwd, 'pipe.md')]);

  test('is named with the reason; the rest is checked', () => {
    const { status, stdout } = run(cwd, ['.', 'gone.md', '/dev/zero', '--format', 'json']);
    expect(status).toBe(2);
    expect(verdicts(stdout)).toEqual({
      '/dev/zero': 'internal/not-a-file This is a device, expected a file',
      'binary.md': 'internal/encoding File is a Word document or another ZIP archive; expected Markdown text',
      'empty.md': 'internal/encoding File is empty; expected a document',
      'gone.md': 'internal/not-found There is no such file or folder; did you mean “good.md”?',
      'good.md': expect.any(Number),
      'large.md': 'internal/too-large File has 2 MiB; the limit is 1 MiB',
      'latin1.md': 'internal/encoding Byte 0xE9 is not UTF-8 here',
      'link.md': 'internal/outside-root This link leads outside the repository, to “/etc/hostname”',
      'pipe.md': 'internal/not-a-file This is a named pipe, expected a file',
      'sparse.md': 'internal/too-large File has 5120 MiB; the limit is 1 MiB',
      'utf16.md': 'internal/encoding File is encoded as UTF-16; expected UTF-8',
    });
  });

  test('is not written to', () => {
    const before = readFileSync(join(cwd, 'latin1.md'));
    run(cwd, ['latin1.md', 'utf16.md', '--fix-suggested']);
    expect(readFileSync(join(cwd, 'latin1.md'))).toEqual(before);
  });

  test('is not too large once the limit is raised', () => {
    const { stdout } = run(cwd, ['large.md', '--max-size', '3', '--timeout', '0.2', '--format', 'json']);
    expect(verdicts(stdout)).toEqual({
      'large.md': expect.stringMatching(/^internal\/timeout Not finished in 0\.2 s/),
    });
  });
});

describe('the same bytes', () => {
  // Enough that workers are started.
  const SOME = Math.ceil(400_000 / (BRIEFS.join('').length / BRIEFS.length));
  const files = Object.fromEntries(
    Array.from({ length: SOME }, (_, i) => [`brief-${i}.md`, `${BRIEFS[i % BRIEFS.length]}\nteh ${i}\n`]),
  );
  const cwd = folderOf({ ...files, 'İstanbul-ı.md': BRIEFS[0] ?? '' });
  const first = run(cwd, ['.', '--format', 'json', '--jobs', '1', '--no-cache']);
  const again = (args: readonly string[] = [], env = {}, from = cwd) =>
    run(from, ['.', '--format', 'json', '--no-cache', ...args], { env });

  test('for any number of jobs', { timeout: 120_000 }, () => {
    expect(first.status).toBeLessThan(2);
    for (const jobs of ['2', '3', '8']) expect(again(['--jobs', jobs])).toEqual(first);
  });

  test('for any locale and time zone', { timeout: 120_000 }, () => {
    for (const LC_ALL of ['C', 'tr_TR.UTF-8', 'ja_JP.UTF-8'])
      expect(again([], { LC_ALL, LANG: LC_ALL })).toEqual(first);
    expect(again([], { TZ: 'Pacific/Kiritimati' })).toEqual(first);
  });

  test('by another way to the folder', { timeout: 60_000 }, () => {
    const alias = join(mkdtempSync(join(tmpdir(), 'brieflint-alias-')), 'alias');
    symlinkSync(cwd, alias);
    expect(again([], { PWD: alias }, alias)).toEqual(first);
  });

  test('from the cache, and never from a cache that is out of date', { timeout: 120_000 }, () => {
    const check = (...args: string[]) => run(cwd, ['.', '--format', 'json', ...args]);
    expect([check(), check()]).toEqual([first, first]);
    expect(check('--rule', 'typo=off').stdout).toBe(again(['--rule', 'typo=off']).stdout);
    writeFileSync(join(cwd, 'brief-0.md'), '# Another brief\n\nUphheld.\n');
    expect(check().stdout).toBe(again().stdout);
    expect(check().stdout).not.toBe(first.stdout);
  });
});

describe('a reader that goes away', () => {
  test.each(['pretty', 'json', 'sarif'])('in the middle of %s is no fault', async (format) => {
    const cwd = folderOf(good);
    const child = spawn('sh', ['-c', `"${process.execPath}" "${CLI}" . --format ${format} | head -c 10`], { cwd });
    let stderr = '';
    child.stderr.on('data', (data) => (stderr += data));
    await once(child, 'close');
    expect(stderr).toBe('');
  });
});

const line = (id: unknown, text: unknown, path?: string) => JSON.stringify({ id, path, text });
const stream = (text: string | Uint8Array, ...args: string[]) =>
  run(tmpdir(), ['stream', '--timeout', '1', ...args], { input: text });

describe('the stream', () => {
  const input = [
    line(1, '# Fares\n\nThe the fare.\n'),
    'not json',
    '{"id": "no text"}',
    line('hang', `${'- '.repeat(1875)}x${'\n'.repeat(1875)}`),
    line('nul', 'a\0b'),
    line('empty', ''),
    line({ any: ['id'] }, '# Fares\r\n\r\nText.\r\n', 'docs/fares.md'),
  ].join('\n');

  test('answers every line in order, whatever is on it', { timeout: 60_000 }, () => {
    const { status, stdout, stderr } = stream(input);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((answer) => JSON.parse(answer));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(answers.map(({ id, path, incomplete }) => ({ id, path, incomplete }))).toEqual([
      { id: 1 },
      { id: null, incomplete: true },
      { id: null, incomplete: true },
      { id: 'hang', incomplete: true },
      { id: 'nul', incomplete: true },
      { id: 'empty', incomplete: true },
      { id: { any: ['id'] }, path: 'docs/fares.md' },
    ]);
    expect(answers[0].diagnostics.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('repeated-word');
  });

  test('is the same for any number of jobs', { timeout: 120_000 }, () => {
    const texts = Array.from({ length: 300 }, (_, i) => line(i, `${BRIEFS[i % BRIEFS.length]}\n${i}\n`)).join('\n');
    expect(stream(texts, '--jobs', '3', '--timeout', '60')).toEqual(stream(texts, '--timeout', '60'));
  });

  test('stops at no line that is too long or not UTF-8', { timeout: 60_000 }, () => {
    const bytes = Buffer.concat([Buffer.alloc(8e6, 'x'), Buffer.from([10, 0xff, 10]), Buffer.from(line(3, 'Text.'))]);
    const answers = stream(bytes)
      .stdout.trimEnd()
      .split('\n')
      .map((answer) => JSON.parse(answer));
    expect(answers.map(({ id, diagnostics }) => [id, diagnostics[0]?.message])).toEqual([
      [null, 'Line of input cannot be used: it is longer than the limit'],
      [null, 'Line of input cannot be used: it is not UTF-8'],
      [3, expect.any(String)],
    ]);
  });
});
