import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileContract } from '../src/contract/compile.ts';
import { contractDiagnostics } from '../src/contract/diagnose.ts';
import { createLinter } from '../src/index.ts';
import { readBrief } from '../src/read-brief.ts';

const linter = createLinter({ lexicon: readFileSync('dist/lexicon/en.bin') });
const aliases = new Map<string, string>();

/** What is found in a brief that begins with this front matter. */
function findings(frontMatter: string): string[] {
  return linter
    .lint(`${frontMatter}\n\n# Ferry fares\n\nFares rose by half in two years.\n`)
    .diagnostics.map(
      ({ ruleId, message, position: { start } }) => `${start.line}:${start.column} ${ruleId} ${message}`,
    );
}

const unreadable = (place: string, reason: string): string[] => [
  `${place} frontmatter The front matter cannot be read: ${reason}`,
];

describe('front matter that cannot be read is reported where it goes wrong', () => {
  test.each<[what: string, frontMatter: string, found: string[]]>([
    ['a key twice', '---\ntitle: A\nowner: B\ntitle: C\n---', unreadable('4:1', '“title” stands in it twice')],
    [
      'an open bracket',
      '---\ntags: [a, b\n---',
      unreadable('2:12', 'Flow sequence in block collection must be sufficiently indented and end with a ]'),
    ],
    [
      'no end',
      '---\ntitle: A\ntags:\n  - b\n- c',
      unreadable('1:1', 'it has no end; a line “---” is expected below it'),
    ],
    ['the end that YAML allows', '---\ntitle: A\n...', unreadable('3:1', 'it ends with “...”; “---” is expected')],
    [
      'a program',
      "---js\nrequire('fs').writeFileSync('PWNED', '')\n---",
      unreadable('1:1', 'it is written as “js”; YAML between lines of “---” is expected'),
    ],
    ['JSON', '---json\n{}\n---', unreadable('1:1', 'it is written as “json”; YAML between lines of “---” is expected')],
    ['a blank behind the fence', '--- \ntitle: A\n---  ', []],
    ['a second block', '---\ntitle: A\n---\n\n---\nowner: B\n---', []],
    ['a break between two lines of text', '---\n\nFares rose.\n\n---', []],
    ['a break above a title', '---\n\nNote: fares rose.', []],
    ['an unknown tag', '---\nowner: !person Ann\n---', []],
    ['an alias', '---\na: &a 1\nb: *a\n---', unreadable('2:1', 'aliases (*name) are not read')],
    [
      'a bomb',
      `---\na: &a [x]\n${'bcdefghij'.replaceAll(/./g, (name) => `${name}: [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n`)}---`,
      unreadable('2:1', 'aliases (*name) are not read'),
    ],
    ['a list', '---\n- a\n- b\n---', []],
    ['nothing', '---\n---', []],
    ['brackets without end', `---\na: ${'['.repeat(5000)}\n---`, unreadable('2:1', 'values are nested deeper than 64')],
    ['keys of keys', `---\n${'? '.repeat(2000)}\n---`, unreadable('2:1', 'values are nested deeper than 64')],
    [
      'braces within braces',
      `---\na: ${'{a: '.repeat(1500)}${'}'.repeat(1500)}\n---`,
      unreadable('2:1', 'values are nested deeper than 64'),
    ],
    [
      '20,000 keys',
      `---\n${Array.from({ length: 20_000 }, (_, i) => `k${i}: 1\n`).join('')}---`,
      unreadable('2:1', 'it is larger than 64 KiB'),
    ],
    ['TOML', '+++\ntitle = "A"\n+++', []],
    [
      'CR LF',
      '---\r\ntags: [a\r\n---',
      unreadable('2:9', 'Flow sequence in block collection must be sufficiently indented and end with a ]'),
    ],
  ])('%s', (_what, frontMatter, found) => {
    expect(findings(frontMatter)).toEqual(found);
  });
});

describe('values are read as YAML 1.2 has them', () => {
  test.each<[yaml: string, value: unknown]>([
    ['2026-01-02', '2026-01-02'],
    ['no', 'no'],
    ['1e3', 1000],
    ['0o17', 15],
    ['012', 12],
    ['~', null],
    ['{a: [1, {b: c}]}', { a: [1, { b: 'c' }] }],
  ])('%s', (yaml, value) => {
    expect(readBrief(`---\nkey: ${yaml}\n---\n`, { aliases }).brief.metadata).toEqual({ key: value });
  });

  test('a text that is folded over lines is read, but has no place of its own to check', () => {
    const { brief } = readBrief('---\ntitle: >\n  Fares and\n  ferries\nsummary: Boats\n---\n\nFares and ferries\n', {
      aliases,
    });
    expect(brief.metadata).toEqual({ title: 'Fares and ferries\n', summary: 'Boats' });
    expect(brief.prose.filter(({ role }) => role === 'metadata').map(({ text }) => text)).toEqual(['Boats']);
  });

  test('keys of the prototype are keys like others', () => {
    const { metadata = {} } = readBrief('---\n__proto__: {x: 1}\nconstructor: 2\ntoString: 3\n---\n', {
      aliases,
    }).brief;
    expect(Object.entries(metadata)).toEqual([
      ['__proto__', { x: 1 }],
      ['constructor', 2],
      ['toString', 3],
    ]);
    expect('x' in {}).toBe(false);
  });
});

describe('a value that its contract does not allow is shown as it is written', () => {
  test.each<[schema: object, yaml: string, message: string]>([
    [{ enum: ['draft', 'final'] }, '{name: draft}', '“{"name":"draft"}” is not allowed; expected “draft” or “final”'],
    [{ enum: ['draft', 'final'] }, 'fnal', '“fnal” is not allowed; did you mean “final”?'],
    [{ const: { a: 1 } }, '[1]', '“[1]” is not allowed; expected “{"a":1}”'],
    [{ const: 4 }, '~', '“null” is not allowed; expected “4”'],
  ])('%j: %s', (schema, yaml, message) => {
    const data = { properties: { metadata: { properties: { key: schema } } } };
    const reading = readBrief(`---\nkey: ${yaml}\n---\n\n# Fares\n`, { aliases });
    const contract = compileContract(data, { aliases });
    const file = { name: '', data, sources: [] };
    const found = contractDiagnostics(reading, { contract, file, severities: {} });
    expect(found.map((diagnostic) => diagnostic.message)).toEqual([`Front matter “key”: ${message}`]);
  });

  test('an own key is not taken from the prototype', () => {
    const data = { properties: { metadata: { required: ['toString'] } } };
    const reading = readBrief('---\nkey: 1\n---\n', { aliases });
    const contract = compileContract(data, { aliases });
    const found = contractDiagnostics(reading, { contract, file: { name: '', data, sources: [] }, severities: {} });
    expect(found.map(({ message }) => message)).toEqual(['The front matter has no “toString”']);
  });
});
