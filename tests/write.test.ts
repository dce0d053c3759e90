import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeStaleTemporaries, replaceFile } from '../src/cli/write.ts';

const OLD = Buffer.from('\uFEFF# Old\r\n');
const NEW = Buffer.from('\uFEFF# New, and longer\r\n');
const isRoot = process.getuid?.() === 0;

function folderWith(name: string, bytes: Uint8Array = OLD): { folder: string; path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'brieflint-write-'));
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return { folder, path };
}

const refused = (reason: string) => ({ kind: 'refused', reason });

describe('a file is replaced', () => {
  test.each([['brief.md'], ['x'.repeat(250) + '.md'], ['Łódź\n::error::.md']])('whatever its name', (name) => {
    const { folder, path } = folderWith(name);
    expect(replaceFile(path, OLD, NEW)).toEqual({ kind: 'written' });
    expect(readFileSync(path)).toEqual(NEW);
    expect(readdirSync(folder)).toEqual([name]);
  });

  test.each([[0o640], [0o755], [0o2750], [0o600]])('with its mode %o', (mode) => {
    const { path } = folderWith('brief.md');
    chmodSync(path, mode);
    expect(replaceFile(path, OLD, NEW)).toEqual({ kind: 'written' });
    expect(statSync(path).mode & 0o7777).toBe(mode);
  });

  test.runIf(isRoot)('with its owner', () => {
    const { path } = folderWith('brief.md');
    execFileSync('chown', ['12345:23456', path]);
    replaceFile(path, OLD, NEW);
    expect(statSync(path)).toMatchObject({ uid: 12345, gid: 23456 });
  });
});

describe('a file is left as it is, and no temporary file stays', () => {
  const cases: [what: string, prepare: (path: string, folder: string) => void, reason: string][] = [
    ['hard-linked', (path, folder) => linkSync(path, join(folder, 'other.md')), 'it has other names (hard links)'],
    ['changed meanwhile', (path) => writeFileSync(path, 'changed'), 'it has changed since it was read'],
    ['gone', (path) => rmSync(path), 'it is gone'],
    ['a folder now', (path) => (rmSync(path), mkdirSync(path)), 'it is not a regular file'],
    [
      'a link',
      (path, folder) => (rmSync(path), writeFileSync(join(folder, 'to.md'), OLD), symlinkSync('to.md', path)),
      'it is a link; name the file that it leads to',
    ],
  ];
  test.each(cases)('%s', (_what, prepare, reason) => {
    const { folder, path } = folderWith('brief.md');
    prepare(path, folder);
    const before = snapshot(folder);
    expect(replaceFile(path, OLD, NEW)).toEqual(refused(reason));
    expect(snapshot(folder)).toEqual(before);
  });

  test('in a folder that does not exist', () => {
    expect(replaceFile('/no/such/folder/brief.md', OLD, NEW)).toEqual(refused('it is gone'));
  });

  test('read-only for its user', () => {
    const { folder, path } = folderWith('brief.md');
    chmodSync(folder, 0o777);
    chmodSync(path, 0o444);
    expect(isRoot ? asNobody(path) : replaceFile(path, OLD, NEW)).toEqual(refused('it is read-only'));
    expect(snapshot(folder)).toEqual({ 'brief.md': OLD.toString() });
  });

  test.runIf(isRoot)('in a folder that the user may not write to', () => {
    const { folder, path } = folderWith('brief.md');
    chmodSync(path, 0o666);
    chmodSync(folder, 0o555);
    expect(asNobody(path)).toEqual(refused('permission denied'));
    expect(readFileSync(path)).toEqual(OLD);
  });

  test.runIf(isRoot && canMount())('when the disk is full', () => {
    const folder = mkdtempSync(join(tmpdir(), 'brieflint-full-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
    try {
      const path = join(folder, 'brief.md');
      writeFileSync(path, OLD);
      expect(replaceFile(path, OLD, Buffer.alloc(128 * 1024, 'x'))).toEqual(refused('no space left on the disk'));
      expect(snapshot(folder)).toEqual({ 'brief.md': OLD.toString() });
    } finally {
      execFileSync('umount', [folder]);
    }
  });
});

test('what a killed run left is removed after an hour, and nothing else', () => {
  const { folder } = folderWith('.brieflint-00112233aabb.tmp');
  writeFileSync(join(folder, '.brieflint-00112233aacc.tmp'), '');
  writeFileSync(join(folder, '.other.tmp'), '');
  const now = Date.now();
  for (const name of ['.brieflint-00112233aabb.tmp', '.other.tmp']) {
    utimesSync(join(folder, name), new Date(now - 4e6), new Date(now - 4e6));
  }
  removeStaleTemporaries(folder, now);
  expect(readdirSync(folder)).toEqual(['.brieflint-00112233aacc.tmp', '.other.tmp']);
});

describe('a run that is killed', () => {
  let writer: string;
  beforeAll(async () => {
    writer = join(mkdtempSync(join(tmpdir(), 'brieflint-writer-')), 'writer.mjs');
    await build({
      stdin: { contents: WRITER, resolveDir: '.' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: writer,
    });
  });
  afterAll(() => rmSync(writer));

  test('in the middle of a batch leaves every file old or new, 40 times', { timeout: 120_000 }, async () => {
    const { folder } = folderWith('0.md', OLD_TEXT);
    for (let i = 1; i < 20; i++) writeFileSync(join(folder, `${i}.md`), OLD_TEXT);
    let torn = 0;
    let changed = 0;
    for (let round = 0; round < 40; round++) {
      const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, round));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const documents = readdirSync(folder).filter((name) => name.endsWith('.md'));
      const texts = documents.map((name) => readFileSync(join(folder, name), 'utf8'));
      torn += texts.filter((text) => text !== OLD_TEXT.toString() && text !== NEW_TEXT.toString()).length;
      changed += new Set(texts).size - 1;
      expect(documents).toHaveLength(20);
    }
    expect(torn).toBe(0);
    // The kills did come in the middle of batches.
    expect(changed).toBeGreaterThan(0);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('by %s leaves no temporary file', { timeout: 60_000 }, async (signal) => {
    const { folder } = folderWith('0.md', OLD_TEXT);
    for (let i = 1; i < 20; i++) writeFileSync(join(folder, `${i}.md`), OLD_TEXT);
    for (let round = 0; round < 5; round++) {
      const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(child.stdout, 'data');
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([signal === 'SIGINT' ? 130 : 143, null]);
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    }
  });
});

const OLD_TEXT = Buffer.alloc(300_000, 'old ');
const NEW_TEXT = Buffer.alloc(300_004, 'new ');

/** Turns every document of a folder from old to new and back, for as long as it lives. */
const WRITER = `
  import { readdirSync, readFileSync } from 'node:fs';
  import { join } from 'node:path';
  import { replaceFile } from './src/cli/write.ts';
  import { exitOnSignals } from './src/cli/signals.ts';
  const OLD = Buffer.alloc(300_000, 'old ');
  const NEW = Buffer.alloc(300_004, 'new ');
  const folder = process.argv[2];
  exitOnSignals();
  console.log('ready');
  for (;;) {
    for (const name of readdirSync(folder)) {
      if (!name.endsWith('.md')) continue;
      const path = join(folder, name);
      const before = readFileSync(path);
      replaceFile(path, before, before.equals(OLD) ? NEW : OLD);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
`;

function snapshot(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => [entry.name, entry.isDirectory() ? '' : readFileSync(join(folder, entry.name), 'utf8')]),
  );
}

/** replaceFile, run by a process that has given up being the superuser. */
function asNobody(path: string): unknown {
  const { geteuid, setegid, seteuid } = process;
  if (!geteuid || !setegid || !seteuid) throw new Error('no users on this system');
  seteuid(65534);
  try {
    return replaceFile(path, OLD, NEW);
  } finally {
    seteuid(0);
  }
}

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'brieflint-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  }
}
