import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packList } from '../src/dev/lexicon/pack-list.ts';
import { readWordList } from '../src/dev/lexicon/word-list.ts';

const words = await readWordList('fixtures/lexicon/nl.txt');
const functionWords = (await readWordList('fixtures/lexicon/nl-function-words.txt')).map(({ word }) => word);

/** The Dutch words, and some more, as the lexicon of a language. */
function lexicon(language: string, ...more: string[]): Uint8Array {
  const all = [...words, ...more.map((word) => ({ word, count: 100 }))];
  return packList({ language, words: all, functionWords, doubledWords: [], foreignWords: [] });
}

const BRIEF = `---
type: note
---

# Ferry fares

Fares rose by half, as the [table](fares.csv) and the [map](map.svg) show, and the harbourr master is uphheld.

## Summary

Freeze fares for islanders.
`;

const RULE = `id: short-title
description: A title is short.
severity: warning
select: brief
schema: { properties: { title: { properties: { text: { maxLength: 40 } } } } }
message: 'Title is long'
docs: A long title is not read.
examples:
  - valid: '# Fares'
  - invalid: '# ${'Fares '.repeat(12)}'
    diagnostics: ['1:3 Title is long']
`;

type Files = Readonly<Record<string, string | Uint8Array>>;

const DUTCH =
  '# De veerdienst\n\nDe regreing van het eiland wil dat de veerboot meer wordt gebruikt door de gemeenten.\n';

const REPOSITORY: Files = {
  '.git': 'gitdir: elsewhere\n',
  'brieflint.config.yaml': `extends: ./house.yaml
customRules: [rules/*.yaml]
lexicons: { nl: ./nl.bin }
contracts: [{ files: docs/**, schema: ./note.yaml }]
`,
  'house.yaml': 'extends: policy-brief\nwords: [harbourr]\n',
  'note.yaml': 'allOf: [{ $ref: ./parts.yaml }]\n',
  'parts.yaml': 'maxWords: 500\n',
  'rules/short-title.yaml': RULE,
  'other.yaml': 'rules: { typo: off }\n',
  'nl.bin': lexicon('nl'),
  'docs/map.svg': '<svg/>\n',
  'docs/de.md': `---\nlang: de\n---\n\n${DUTCH}`,
  'docs/nl.md': `---\nlang: nl\n---\n\n${DUTCH}`,
  // Fewer documents than twenty are not worth a cache.
  ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`docs/${index}.md`, `${BRIEF}\nNumber ${index}.\n`])),
};

/** A copy of the program, so that its own files can be changed, and a repository. */
const folder = mkdtempSync(join(tmpdir(), 'brieflint-stale-'));
cpSync('dist', join(folder, 'program'), { recursive: true, preserveTimestamps: true });
write({ 'program/lexicon/de.bin': lexicon('de') });
write(Object.fromEntries(Object.entries(REPOSITORY).map(([path, content]) => [`repository/${path}`, content])));

function write(files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function check(...args: string[]): string {
  const command = [join(folder, 'program/cli.js'), 'docs', '--format', 'text', ...args];
  const { stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: join(folder, 'repository'),
    env: { PATH: process.env['PATH'], XDG_CACHE_HOME: folder },
    encoding: 'utf8',
  });
  return stdout + stderr;
}

/** What happens before a second run, or with which it is made: files by what they hold, null when they go. */
interface Change {
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly args?: readonly string[];
}

describe('a verdict of an earlier run does not hold', () => {
  const before = check();

  test.each<[what: string, change: Change]>([
    ['when a file that a document links to appears', { files: { 'repository/docs/fares.csv': 'a\n' } }],
    ['when a file that a document links to goes', { files: { 'repository/docs/map.svg': null } }],
    ['when there is no repository any more', { files: { 'repository/.git': null } }],
    ['when the configuration changes', { files: { 'repository/brieflint.config.yaml': 'rules: { typo: info }\n' } }],
    ['when the configuration goes', { files: { 'repository/brieflint.config.yaml': null } }],
    ['when a nearer configuration appears', { files: { 'repository/docs/.brieflintrc': 'words: [uphheld]\n' } }],
    ['when what it extends changes', { files: { 'repository/house.yaml': 'words: [uphheld]\n' } }],
    ['when a contract in a folder above changes', { files: { 'repository/note.yaml': 'sections: [Costs]\n' } }],
    ['when a part of the contract changes', { files: { 'repository/parts.yaml': 'sections: [Costs]\n' } }],
    ['when a rule of the project changes', { files: { 'repository/rules/short-title.yaml': RULE.replace('40', '4') } }],
    ['when a lexicon of the project changes', { files: { 'repository/nl.bin': lexicon('nl', 'regreing') } }],
    ['when a lexicon beside the program changes', { files: { 'program/lexicon/de.bin': lexicon('de', 'regreing') } }],
    ['with another severity', { args: ['--rule', 'typo=off'] }],
    ['with another configuration', { args: ['--config', 'other.yaml'] }],
    ['without a configuration', { args: ['--no-config'] }],
    ['within another limit', { args: ['--max-size', '0.0001'] }],
  ])('%s', { timeout: 60_000 }, (_what, { files = {}, args = [] }) => {
    const undo = change(files);
    const after = check(...args);
    const afresh = check('--no-cache', ...args);
    undo();
    expect(after).toBe(afresh);
    expect(after).not.toBe(before);
  });

  test('but does when all is as it was', { timeout: 60_000 }, () => expect(check()).toBe(before));
});

/** Makes a change and returns what takes it back. */
function change(files: Required<Change>['files']): () => void {
  const old = Object.keys(files).map((path) => [path, contentOf(path)] as const);
  apply(files);
  return () => apply(Object.fromEntries(old));
}

function apply(files: Required<Change>['files']): void {
  for (const [path, content] of Object.entries(files)) {
    if (content === null) rmSync(join(folder, path), { recursive: true, force: true });
    else write({ [path]: content });
  }
}

function contentOf(path: string): Uint8Array | null {
  try {
    return readFileSync(join(folder, path));
  } catch {
    return null;
  }
}
