import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundledContracts, loadContract } from '../src/config/load-contract.ts';
import { problemResult } from '../src/config/problem-result.ts';
import { compileContract } from '../src/contract/compile.ts';
import { contractDiagnostics } from '../src/contract/diagnose.ts';
import { readBrief } from '../src/read-brief.ts';
import { applyEdits } from '../src/text/edit.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures/contracts');
const aliases = new Map<string, string>();

async function check(name: string, path: string) {
  const { contract: file, files } = await loadContract(name, fixtures);
  expect(files.flatMap(({ problems }) => problems)).toEqual([]);
  const contract = compileContract(file.data, { aliases });
  const text = readFileSync(path, 'utf8');
  return { text, diagnostics: contractDiagnostics(readBrief(text, { aliases }), { contract, file, severities: {} }) };
}

const folders = readdirSync(fixtures).filter((name) => name !== 'broken');
const documents = folders.flatMap((folder) =>
  readdirSync(`${fixtures}/${folder}`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ folder, name })),
);

/** A fixture's own contract, or the bundled one that its folder is named for. */
const contractOf = (folder: string): string =>
  existsSync(`${fixtures}/${folder}/contract.yaml`) ? `${fixtures}/${folder}/contract.yaml` : folder;

/** Place, text at the place, message and details of every finding. */
async function findings({ folder, name }: { folder: string; name: string }): Promise<string[]> {
  const { text, diagnostics } = await check(contractOf(folder), `${fixtures}/${folder}/${name}`);
  return diagnostics.map(({ position: { start, end }, ruleId, message, help, fix, related = [] }) => {
    const details = [
      help,
      ...related.map((one) => `${one.path === undefined ? '' : 'contract '}${one.position.start.line}: ${one.message}`),
      fix && `${fix.title}: ${JSON.stringify(fix.edits.map((edit) => edit.text))}`,
    ];
    const shown = JSON.stringify(text.slice(start.offset, end.offset));
    return [`${start.line}:${start.column} ${shown} ${ruleId}: ${message}`, ...details.filter(Boolean)].join('\n    ');
  });
}

const isGood = ({ name }: { name: string }): boolean => name.startsWith('good');

test.each(documents.filter(isGood))('$folder/$name keeps its contract', async (document) => {
  expect(await findings(document)).toEqual([]);
});

test.each(documents.filter((one) => !isGood(one)))('$folder/$name breaks its contract', async (document) => {
  const lines = await findings(document);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`${fixtures}/${document.folder}/${document.name}.txt`);
});

test.each(bundledContracts.map((name) => [name]))(
  'the bundled contract %s has a document that keeps it and one that does not',
  (name) => {
    const of = documents.filter(({ folder }) => folder === name).map(({ name }) => name);
    expect(of.some((one) => one.startsWith('good')) && of.some((one) => one.startsWith('bad'))).toBe(true);
  },
);

test('all fixes together lead to a document without absent and misspelt sections', async () => {
  const { text, diagnostics } = await check(`${fixtures}/harbour/contract.yaml`, `${fixtures}/harbour/bad.md`);
  const fixed = applyEdits(
    text,
    diagnostics.flatMap(({ fix }) => fix?.edits ?? []),
  );
  const titles = [...fixed.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
  expect(titles).toEqual(['Summary', 'Contacts', 'Option A', 'Dues', 'Next steps', 'Internal notes']);
});

describe('a broken contract is reported where it is wrong', () => {
  test.each(readdirSync(`${fixtures}/broken`).filter((name) => !name.endsWith('.txt')))('%s', async (name) => {
    const { files } = await loadContract(`${fixtures}/broken/${name}`, fixtures);
    const diagnostics = files.flatMap((file) => problemResult(file, 'internal/contract').diagnostics);
    const lines = diagnostics.map(({ position: { start }, message }) => `${start.line}:${start.column} ${message}`);
    expect(lines.length).toBeGreaterThan(0);
    const shown = `${lines.join('\n')}\n`.replaceAll(fixtures, '…');
    await expect(shown).toMatchFileSnapshot(`${fixtures}/broken/${name}.txt`);
  });
});

const violationsOf = (contract: object, text: string): string[] =>
  compileContract(contract, { aliases })
    .violations(readBrief(text, { aliases }).brief)
    .map(({ message }) => message);

describe('hostile contracts and documents', () => {
  test('a pattern made to take for ever does not', () => {
    const contract = { sections: [{ title: 'A', properties: { paragraphs: { items: { pattern: '^(a+)+$' } } } }] };
    expect(violationsOf(contract, `## A\n\n${'a'.repeat(100_000)}b\n`)).toHaveLength(1);
  });

  test('names of object members are names like others', () => {
    const contract = { frontMatter: { required: ['toString', 'constructor'] }, sections: ['constructor', '__proto__'] };
    expect(violationsOf(contract, '---\nconstructor: yes\n---\n\n## `__proto__`\n\nText.\n')).toEqual([
      'Section “constructor” is missing; it belongs before “__proto__”',
      'The front matter has no “toString”',
    ]);
  });

  test('deep sections and wide tables are no burden', () => {
    const row = `| ${Array.from({ length: 60 }, (_, index) => `c${index}`).join(' | ')} |`;
    const table = [row, row.replaceAll(/c\d+/g, '---'), ...Array.from({ length: 200 }, () => row)].join('\n');
    const contract = { sections: [{ title: 'A', tables: [{ columns: [{ title: 'c59', enum: ['c59'] }] }] }] };
    expect(violationsOf(contract, `## A\n\n${table}\n`)).toEqual([]);
  });
});
