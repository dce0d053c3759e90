import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** A stranger's repository that tries something, and what brieflint must say. `PWNED` is written by any code that runs. */
interface Hostile {
  readonly what: string;
  readonly files: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly status: number;
  readonly says: RegExp;
}

const CLI = resolve('dist/cli.js');
const SECRET = 'kept-outside-of-the-repository';
const BRIEF =
  '# Ferry fares\n\n## Summary\n\nFares rose by half in two years.\n\n## Recommendations\n\nFreeze fares for islanders.\n';
const writes = (root: string) => `require('fs').writeFileSync(${JSON.stringify(join(root, 'PWNED'))}, 'x')`;

const CASES: readonly Hostile[] = [
  {
    what: 'a configuration in JavaScript',
    files: { 'brieflint.config.js': 'PAYLOAD', 'brieflint.config.mjs': 'PAYLOAD', '.brieflintrc.cjs': 'PAYLOAD' },
    status: 0,
    says: /^$/,
  },
  {
    what: 'configurations of other tools in JavaScript',
    files: {
      '.remarkrc.js': 'PAYLOAD',
      '.markdownlint-cli2.cjs': 'PAYLOAD',
      'cspell.config.js': 'PAYLOAD',
      '.textlintrc.js': 'PAYLOAD',
    },
    status: 0,
    says: /^$/,
  },
  {
    what: 'JavaScript in front matter',
    files: { 'a.md': `---js\nPAYLOAD\n---\n\n${BRIEF}` },
    status: 1,
    says: /it is written as “js”/,
  },
  {
    what: 'extends that names a package',
    files: { 'brieflint.config.json': '{"extends": "npm:evil"}' },
    status: 2,
    says: /npm:evil/,
  },
  {
    what: 'extends that names an address',
    files: { 'brieflint.config.json': '{"extends": ["https://evil.example/x.json"]}' },
    status: 2,
    says: /evil\.example/,
  },
  {
    what: 'extends that leaves the repository',
    files: { 'brieflint.config.json': '{"extends": ["../secret.json"]}' },
    status: 2,
    says: /secret\.json/,
  },
  {
    what: 'a contract with references to files and addresses',
    files: {
      'brieflint.config.json': '{"contracts": [{"files": "**", "schema": "./contract.json"}]}',
      'contract.json':
        '{"properties": {"title": {"$ref": "file:///etc/passwd"}, "lede": {"$ref": "http://evil.example/x"}}}',
    },
    status: 2,
    says: /file:\/\/\/etc\/passwd|evil\.example/,
  },
  {
    what: 'links that run in circles and lead outside',
    files: {},
    links: { 'loop.md': 'loop.md', around: '.', 'escape.md': '../secret.md' },
    status: 2,
    says: /outside the repository/,
  },
  {
    what: 'a YAML bomb as front matter',
    files: { 'a.md': `---\na: &a [x,x,x,x,x,x,x,x,x]\n${bomb()}---\n\n${BRIEF}` },
    status: 1,
    says: /aliases/,
  },
  {
    what: 'a YAML bomb as configuration',
    files: { 'brieflint.config.yaml': `a: &a [x,x,x,x,x,x,x,x,x]\n${bomb()}` },
    status: 2,
    says: /brieflint\.config\.yaml/,
  },
  {
    what: 'keys that reach for the prototype',
    files: { 'a.md': `---\n__proto__: {polluted: 1}\nconstructor: {x: 1}\ntoString: 1\n---\n\n${BRIEF}` },
    status: 0,
    says: /^$/,
  },
  {
    what: 'prototype keys in the configuration',
    files: { 'brieflint.config.json': '{"__proto__": {"rules": {"typo": "off"}}, "rules": {"toString": "error"}}' },
    status: 2,
    says: /__proto__|toString/,
  },
  {
    what: 'a pattern that backtracks',
    files: {
      'brieflint.config.json': '{"contracts": [{"files": "**", "schema": "./contract.json"}]}',
      'contract.json': '{"properties": {"title": {"properties": {"text": {"pattern": "^(a+)+$"}}}}}',
      'a.md': `# ${'a'.repeat(5000)}b\n\n${BRIEF.slice(15)}`,
    },
    status: 1,
    says: /contract\]/,
  },
  {
    what: 'a pattern that cannot be had in linear time',
    files: {
      'brieflint.config.json': '{"contracts": [{"files": "**", "schema": "./contract.json"}]}',
      'contract.json': '{"properties": {"title": {"properties": {"text": {"pattern": "(?=x)\\\\1"}}}}}',
    },
    status: 2,
    says: /contract\.json/,
  },
  {
    what: 'a configuration of ten megabytes',
    files: { 'brieflint.config.json': `{"words": [${'"x",'.repeat(2.5e6)}"x"]}` },
    status: 2,
    says: /larger than/,
  },
  {
    what: 'a configuration nested without end',
    files: { 'brieflint.config.json': `${'['.repeat(1e5)}${']'.repeat(1e5)}` },
    status: 2,
    says: /brieflint\.config\.json/,
  },
  {
    what: 'globs that are huge',
    files: { 'brieflint.config.json': `{"ignore": ["${'{a,b}'.repeat(150)}", "${'*a'.repeat(400)}"]}` },
    status: 2,
    says: /alternatives/,
  },
  {
    what: 'globs that leave the repository',
    files: { 'brieflint.config.json': '{"overrides": [{"files": "../../**", "rules": {}}]}' },
    status: 2,
    says: /leaves the folder/,
  },
  {
    what: 'a .gitignore that is a link to outside',
    files: {},
    links: { '.gitignore': '../secret.md' },
    status: 0,
    says: /^$/,
  },
  {
    what: 'a file name with a line end, a command and an escape',
    files: { 'evil\n::error::owned\u001b[31m.md': '##Summary\n' },
    status: 1,
    says: /evil\\n::error::owned\\u\{1B\}\[31m\.md/,
  },
  {
    what: 'a document with commands and escapes',
    files: { 'a.md': '# Ttile \u001b]0;owned\u0007\n\n::error::owned\n\n##[error]owned\n\n## Summary\n\nText.\n' },
    status: 1,
    says: /^(?![^]*^::error)(?![^]*\u001b)[^]*$/m,
  },
];

function bomb(): string {
  return Array.from('bcdefghi', (name, i) => {
    const before = 'abcdefghi'[i];
    return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]\n`;
  }).join('');
}

/** Runs the tool in the repository and notes what it opens and whom it calls. */
function attack({ files, links = {}, args = [] }: Hostile) {
  const outer = mkdtempSync(join(tmpdir(), 'brieflint-hostile-'));
  const root = join(outer, 'repository');
  mkdirSync(join(root, '.git'), { recursive: true });
  writeFileSync(join(outer, 'secret.md'), `${SECRET}\n`);
  writeFileSync(join(outer, 'secret.json'), `{"words": ["${SECRET}"]}`);
  for (const [name, text] of Object.entries({ 'brief.md': BRIEF, ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text.replaceAll('PAYLOAD', writes(root)));
  }
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(root, name));
  const log = join(outer, 'log');
  // The user's own cache is no part of what a stranger chooses.
  const home = mkdtempSync(join(tmpdir(), 'brieflint-home-'));
  const env = { PATH: process.env['PATH'], HOME: home, SPY_LOG: log };
  const command = ['--import', resolve('tests/spy.mjs'), CLI, '--format', 'text', ...args, '.'];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { root, outer, status, output: stdout + stderr, noted: existsSync(log) ? readFileSync(log, 'utf8') : '' };
}

describe('a hostile repository', () => {
  test.each(CASES.map((hostile) => [hostile.what, hostile] as const))('%s', { timeout: 90_000 }, (_what, hostile) => {
    const { root, outer, status, output, noted } = attack(hostile);
    expect(output).toMatch(hostile.says);
    expect(status).toBe(hostile.status);
    expect(output).not.toContain(SECRET);
    expect(output).not.toMatch(/\n {4}at /);
    expect(existsSync(join(root, 'PWNED'))).toBe(false);
    expect(noted).not.toMatch(/^connect /m);
    const opened = noted.split('\n').filter((line) => line.startsWith(`open ${outer}`));
    expect(opened.filter((line) => !line.startsWith(`open ${root}`))).toEqual([]);
  });

  test('the spies see what they are to see', () => {
    const outer = mkdtempSync(join(tmpdir(), 'brieflint-spied-'));
    const log = join(outer, 'log');
    const script = `require('fs').readFileSync(${JSON.stringify(CLI)}); require('net').connect(9, '127.0.0.1').on('error', () => {});`;
    const command = ['--import', resolve('tests/spy.mjs'), '-e', script];
    spawnSync(process.execPath, command, { env: { ...process.env, SPY_LOG: log } });
    expect(readFileSync(log, 'utf8')).toContain(`open ${CLI}\n`);
    expect(readFileSync(log, 'utf8')).toContain('connect ');
  });
});
