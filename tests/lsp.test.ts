import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type {
  CodeAction,
  CompletionItem,
  DocumentDiagnosticReport,
  DocumentSymbol,
  Hover,
} from 'vscode-languageserver';
import { type Editor, startEditor } from './lsp-client.ts';

const URI = 'file:///briefs/ferry.md';
const CLEAN =
  '# A ferry for Port Callan\n\nThe island loses its last boat at seven, and two hundred people lose their way home from work.\n\n## Recommendations\n\nFund a late boat.\n';
const BAD = CLEAN.replace('island', 'islnad');

/** A rule of the project's own: what a section's title begins with. */
const rule = (start: string): string =>
  `id: title-start
description: Sections are called what we call them.
severity: error
select: section
schema: { properties: { title: { pattern: '^${start}' } } }
message: Call it something else
docs: We have names for these things.
examples: [{ valid: '## ${start}' }, { invalid: '## X', diagnostics: ['1:4 Call it something else'] }]
`;

let editor: Editor;
afterEach(async () => {
  if (editor.server.exitCode === null) await editor.quit();
});

describe('findings', () => {
  test('are pushed with code, range and version', async () => {
    editor = await startEditor();
    await editor.open(URI, BAD);
    expect(await editor.findings(URI, 1)).toEqual([
      {
        range: { start: { line: 2, character: 4 }, end: { line: 2, character: 10 } },
        severity: 1,
        code: 'typo',
        source: 'brieflint',
        message: '“islnad” looks misspelt; “island” was expected',
        data: 0,
      },
    ]);
  });

  test('count in UTF-16 units, an emoji being two', async () => {
    editor = await startEditor();
    await editor.open(URI, BAD.replace('The islnad', '🎉 The islnad'));
    expect((await editor.findings(URI, 1)).map(({ range }) => range.start)).toEqual([{ line: 2, character: 7 }]);
  });

  test.each([
    ['utf-8', 9],
    ['utf-32', 6],
  ])('count in %s where the editor knows nothing else', async (encoding, character) => {
    editor = await startEditor({ general: { positionEncodings: [encoding] } });
    await editor.open(URI, BAD.replace('The islnad', '🎉 The islnad'));
    expect((await editor.findings(URI, 1)).map(({ range }) => range.start)).toEqual([{ line: 2, character }]);
  });

  test('of a hundred rapid edits are published a few times, the last version last', async () => {
    editor = await startEditor();
    await editor.open(URI, CLEAN);
    await editor.findings(URI, 1);
    const before = editor.published.length;
    for (let version = 2; version <= 101; version++)
      await editor.change(URI, version, version === 101 ? BAD : `${CLEAN}${version}`);
    expect(await editor.findings(URI, 101)).toHaveLength(1);
    expect(editor.published.length - before).toBeLessThanOrEqual(3);
  });

  test('are taken back when the document is closed', async () => {
    editor = await startEditor();
    await editor.open(URI, BAD);
    await editor.findings(URI, 1);
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await editor.open('file:///briefs/other.md', CLEAN);
    await editor.findings('file:///briefs/other.md', 1);
    expect(editor.published.findLast(({ uri }) => uri === URI)?.diagnostics).toEqual([]);
  });

  test('of a document that is closed while it is read are never sent', async () => {
    editor = await startEditor();
    await editor.open(URI, BAD.repeat(200));
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await editor.open(URI, CLEAN);
    await editor.findings(URI, 1);
    expect(editor.published.filter(({ diagnostics }) => diagnostics.length > 0)).toEqual([]);
  });

  test('are given when the editor asks, and not pushed then', async () => {
    editor = await startEditor({ textDocument: { diagnostic: {} } });
    await editor.open(URI, BAD);
    const report = await editor.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } });
    expect(report).toMatchObject({ kind: 'full', items: [{ code: 'typo' }] });
    expect(editor.published).toEqual([]);
  });

  test('are not given again to an editor that has them', async () => {
    editor = await startEditor({ textDocument: { diagnostic: {} } });
    const ask = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
      editor.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI }, previousResultId });
    await editor.open(URI, BAD);
    const { resultId } = await ask();
    await editor.change(URI, 2, `${BAD}\nIt leaves at nine.\n`);
    expect(await ask(resultId)).toEqual({ kind: 'unchanged', resultId });
    await editor.change(URI, 3, `\n${BAD}`);
    expect(await ask(resultId)).toMatchObject({ kind: 'full', items: [{ range: { start: { line: 3 } } }] });
  });

  test('in a configuration are sent once, however much is written elsewhere', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'brieflint-lsp-'));
    writeFileSync(join(folder, 'brieflint.config.yaml'), 'rulez: {}\n');
    editor = await startEditor({}, folder);
    await editor.open(`file://${folder}/ferry.md`, CLEAN);
    await editor.findings(`file://${folder}/ferry.md`, 1);
    await editor.change(`file://${folder}/ferry.md`, 2, BAD);
    await editor.findings(`file://${folder}/ferry.md`, 2);
    expect(editor.published.filter(({ uri }) => uri.endsWith('config.yaml'))).toMatchObject([
      { diagnostics: [{ code: 'internal/config' }] },
    ]);
  });

  test('in a configuration go when it is mended, though no document is open any more', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'brieflint-lsp-'));
    const config = join(folder, 'brieflint.config.yaml');
    writeFileSync(config, 'rulez: {}\n');
    editor = await startEditor({}, folder);
    await editor.open(`file://${folder}/ferry.md`, CLEAN);
    await editor.findings(`file://${folder}/ferry.md`, 1);
    const textDocument = { uri: `file://${folder}/ferry.md` };
    await editor.connection.sendNotification('textDocument/didClose', { textDocument });
    writeFileSync(config, 'rules: {}\n');
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    // Whatever is answered comes after what was sent before.
    await editor.connection.sendRequest('textDocument/documentSymbol', { textDocument });
    expect(editor.published.findLast(({ uri }) => uri === `file://${config}`)?.diagnostics).toEqual([]);
  });

  test('of an untitled document are found; other schemes are not ours', async () => {
    editor = await startEditor();
    await editor.open('git:/briefs/ferry.md', BAD);
    await editor.open('untitled:Untitled-1', BAD);
    expect(await editor.findings('untitled:Untitled-1', 1)).toHaveLength(1);
    expect(await editor.findings('git:/briefs/ferry.md', 1)).toEqual([]);
  });
});

describe('a workspace', () => {
  test('has its own words, and a changed configuration holds at once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'brieflint-lsp-'));
    const uri = `file://${folder}/ferry.md`;
    editor = await startEditor({}, folder);
    await editor.open(uri, BAD);
    expect(await editor.findings(uri, 1)).toHaveLength(1);
    writeFileSync(join(folder, 'brieflint.config.yaml'), 'words: [islnad]\n');
    editor.published.length = 0;
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    expect(await editor.findings(uri, 1)).toEqual([]);
  });

  test('of several folders has a configuration for each', async () => {
    const [one, two] = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'brieflint-lsp-')));
    writeFileSync(join(one ?? '', 'brieflint.config.yaml'), 'words: [islnad]\n');
    editor = await startEditor({}, one ?? '', two ?? '');
    for (const folder of [one, two]) await editor.open(`file://${folder}/ferry.md`, BAD);
    expect(await editor.findings(`file://${one}/ferry.md`, 1)).toEqual([]);
    expect(await editor.findings(`file://${two}/ferry.md`, 1)).toHaveLength(1);
  });

  test.each<[file: string, before: string, after: string]>([
    ['contract.yaml', 'sections: [Recommendations]\n', 'sections: [Recommendations, Costs]\n'],
    ['rules/title-start.yaml', rule('Rec'), rule('Proposals')],
  ])('checks again when %s changes', async (file, before, after) => {
    const folder = mkdtempSync(join(tmpdir(), 'brieflint-lsp-'));
    const uri = `file://${folder}/ferry.md`;
    const config = 'contracts:\n  - { files: "*.md", schema: ./contract.yaml }\ncustomRules: [rules/*.yaml]\n';
    mkdirSync(join(folder, 'rules'));
    writeFileSync(join(folder, 'contract.yaml'), 'sections: [Recommendations]\n');
    writeFileSync(join(folder, 'brieflint.config.yaml'), config);
    writeFileSync(join(folder, file), before);
    editor = await startEditor({}, folder);
    await editor.open(uri, CLEAN);
    expect(await editor.findings(uri, 1)).toEqual([]);
    writeFileSync(join(folder, file), after);
    editor.published.length = 0;
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    expect(await editor.findings(uri, 1)).toHaveLength(1);
  });

  test('has no edits for a configuration above it', async () => {
    const above = mkdtempSync(join(tmpdir(), 'brieflint-lsp-'));
    const folder = join(above, 'briefs');
    mkdirSync(folder);
    writeFileSync(join(above, 'brieflint.config.yaml'), 'words: [Callan]\n');
    const uri = `file://${folder}/ferry.md`;
    editor = await startEditor({}, folder);
    await editor.open(uri, BAD);
    const add = { command: 'brieflint.addWord', arguments: [uri, 'islnad'] };
    await editor.connection.sendRequest('workspace/executeCommand', add);
    expect(editor.edits).toEqual([]);
  });

  test('takes the word for right before its file is saved', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'brieflint-lsp-'));
    const uri = `file://${folder}/ferry.md`;
    editor = await startEditor({}, folder);
    await editor.open(uri, BAD);
    await editor.findings(uri, 1);
    editor.published.length = 0;
    const add = { command: 'brieflint.addWord', arguments: [uri, 'islnad'] };
    await editor.connection.sendRequest('workspace/executeCommand', add);
    expect(await editor.findings(uri, 1)).toEqual([]);
  });

  test('takes a word into its list, in a new file or the one that is there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'brieflint-lsp-'));
    const uri = `file://${folder}/ferry.md`;
    editor = await startEditor({}, folder);
    await editor.open(uri, BAD);
    const add = { command: 'brieflint.addWord', arguments: [uri, 'islnad'] };
    await editor.connection.sendRequest('workspace/executeCommand', add);
    const config = join(folder, 'brieflint.config.yaml');
    const atStart = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect(editor.edits[0]?.documentChanges).toEqual([
      { kind: 'create', uri: `file://${config}`, options: { ignoreIfExists: true } },
      {
        textDocument: { uri: `file://${config}`, version: null },
        edits: [{ range: atStart, newText: 'words:\n  - islnad\n' }],
      },
    ]);
    writeFileSync(config, '# ours\nwords:\n  - Callan\n');
    await editor.connection.sendRequest('workspace/executeCommand', add);
    const end = { line: 2, character: 10 };
    expect(editor.edits[1]?.documentChanges).toEqual([
      {
        textDocument: { uri: `file://${config}`, version: null },
        edits: [{ range: { start: end, end }, newText: '\n  - islnad' }],
      },
    ]);
  });
});

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };

async function actions(only?: string[]): Promise<CodeAction[]> {
  const context = { diagnostics: [], ...(only && { only }) };
  return editor.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: URI },
    range: WHOLE,
    context,
  });
}

describe('actions', () => {
  test('write the spelling that was meant, for this version only', async () => {
    editor = await startEditor();
    await editor.open(URI, BAD, 7);
    const [first] = await actions(['quickfix']);
    expect(first).toMatchObject({ title: 'Write “island”', kind: 'quickfix', isPreferred: true });
    const range = { start: { line: 2, character: 4 }, end: { line: 2, character: 10 } };
    expect(first?.edit).toEqual({
      documentChanges: [{ textDocument: { uri: URI, version: 7 }, edits: [{ range, newText: 'island' }] }],
    });
  });

  test('add the word, or leave the rule out here with a reason', async () => {
    editor = await startEditor();
    await editor.open(URI, BAD);
    const offered = await actions(['quickfix']);
    expect(offered.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Add “islnad” to the words of the project', 'Leave typo out here, with a reason']),
    );
    const comment = offered.find(({ title }) => title.startsWith('Leave typo'));
    const at = { line: 2, character: 0 };
    expect(comment?.edit?.documentChanges).toEqual([
      {
        textDocument: { uri: URI, version: 1 },
        edits: [{ range: { start: at, end: at }, newText: '<!-- brieflint-disable-next-line typo: reason -->\n' }],
      },
    ]);
  });

  test('fix nothing that is only suggested for an editor that fixes all on saving', async () => {
    editor = await startEditor();
    await editor.open(URI, BAD);
    expect(await actions(['source.fixAll'])).toEqual([]);
    await editor.change(URI, 2, `${BAD}\n- Fares stay.\n| Year | Cost |\n|---|---|\n| 2026 | €2m |\n`);
    expect(await actions(['source.fixAll'])).toMatchObject([{ kind: 'source.fixAll.brieflint' }]);
  });

  test('fix all that is suggested in one edit', async () => {
    editor = await startEditor();
    await editor.open(URI, BAD);
    const [all] = await actions(['source.fixSuggested.brieflint']);
    const resolved: CodeAction = await editor.connection.sendRequest('codeAction/resolve', all);
    const range = { start: { line: 2, character: 7 }, end: { line: 2, character: 9 } };
    expect(resolved.edit?.documentChanges).toEqual([
      { textDocument: { uri: URI, version: 1 }, edits: [{ range, newText: 'an' }] },
    ]);
  });
});

/** What an editor shows over a finding of `BAD`. */
async function hoverIn(started: typeof editor): Promise<Hover> {
  await started.open(URI, BAD);
  await started.findings(URI, 1);
  const position = { line: 2, character: 6 };
  return started.connection.sendRequest('textDocument/hover', { textDocument: { uri: URI }, position });
}

test('the hover shows the page of the rule', async () => {
  editor = await startEditor();
  expect(await hoverIn(editor)).toMatchObject({
    contents: { kind: 'markdown', value: expect.stringContaining('**typo** (error): No word is misspelt.') },
  });
});

test('the hover is plain text where the editor knows no other', async () => {
  editor = await startEditor({ textDocument: { hover: { contentFormat: ['plaintext'] } } });
  expect(await hoverIn(editor)).toMatchObject({
    contents: { kind: 'plaintext', value: expect.stringMatching(/^typo \(error\): No word is misspelt\./) },
  });
});

test('the outline has recovered headings', async () => {
  editor = await startEditor();
  await editor.open(URI, readFileSync('fixtures/briefs/harbour-ferry.md', 'utf8'));
  const symbols: DocumentSymbol[] = await editor.connection.sendRequest('textDocument/documentSymbol', {
    textDocument: { uri: URI },
  });
  const outline = (list: DocumentSymbol[]): unknown[] =>
    list.map(({ name, children = [] }) => [name, ...outline(children)]);
  expect(outline(symbols)).toEqual([
    [
      'A Night Ferry for Port Callan',
      ['Why the Last Boat Leaves Too Early'],
      ['What a Night Ferry Would Cost'],
      ['The Way Forward'],
    ],
  ]);
});

test('completion offers the labels of other lists', async () => {
  editor = await startEditor();
  const lists = '# Fares\n\nBefore:\n\n- Adults: Four.\n- Children: Two.\n\nAfter:\n\n- Adults: Five.\n- \n';
  await editor.open(URI, lists);
  const items: CompletionItem[] = await editor.connection.sendRequest('textDocument/completion', {
    textDocument: { uri: URI },
    position: { line: 10, character: 2 },
  });
  expect(items.map(({ label }) => label)).toContain('Children');
});

describe('the process', () => {
  test('ends with 0 after a shutdown', async () => {
    editor = await startEditor();
    expect(await editor.quit()).toBe(0);
  });

  test('ends with 1 without one', async () => {
    editor = await startEditor();
    const ended = once(editor.server, 'exit');
    await editor.connection.sendNotification('exit');
    expect((await ended)[0]).toBe(1);
  });

  test('outlives a document that hangs, and answers meanwhile', async () => {
    editor = await startEditor();
    await editor.open('file:///briefs/hang.md', `${'- '.repeat(1875)}x${'\n'.repeat(1875)}`);
    await editor.open(URI, BAD);
    expect(await editor.findings(URI, 1)).toHaveLength(1);
    const hover = { textDocument: { uri: URI }, position: { line: 2, character: 6 } };
    expect(await editor.connection.sendRequest('textDocument/hover', hover)).toMatchObject({ contents: {} });
    expect(editor.published.map(({ uri }) => uri)).not.toContain('file:///briefs/hang.md');
    const findings = await editor.findings('file:///briefs/hang.md', 1);
    expect(findings.map(({ code }) => code)).toEqual(['internal/timeout']);
  }, 30_000);
});
