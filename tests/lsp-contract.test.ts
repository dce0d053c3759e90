import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeAction, CompletionItem, Hover, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Editor, startEditor } from './lsp-client.ts';

/** A notice of a harbour, as its contract wants it. */
const CONTRACT = `
title: Harbour dues notice
sections:
  - { title: Summary, description: Half a page for the harbour master., maxWords: 40 }
  - title: Dues
    tables:
      - columns:
          - { title: Vessel, unique: true }
          - { title: Due, cellType: money, number: { minimum: 0 } }
          - { title: Status, enum: [proposed, adopted, repealed], description: Where the due stands. }
  - title: Contacts
    lists:
      - labels: [Harbour master, Pilot station, { title: Customs, optional: true }]
  - { title: Next steps, optional: true, sections: [Decision] }
frontMatter:
  required: [reference, date]
  properties:
    date: { type: string, format: date, description: The day of the meeting. }
    final: { type: boolean }
    port: { enum: [East quay, West quay], default: East quay }
    contact: { type: object, required: [name], properties: { name: { type: string }, role: { const: clerk } } }
`;

const BRIEF = `---
reference: HD-26
date: 2026-03-01
---

# Dues at the east quay

The Harbour Users Association (HUA) was heard before the board set the dues.

## Summary

Ferries pay less, as the HUA asked.

## Dues

| Vessel | Due  | Status  |
| ------ | ---- | ------- |
| Ferry  | €120 | adopted |
| Tug    | adopted |

## Contacts

- Harbour master: Ines Okafor
- Pilot station: channel 12
`;

let editor: Editor;
let folder: string;
let count = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brieflint-lsp-'));
  writeFileSync(join(folder, 'contract.yaml'), CONTRACT);
  writeFileSync(join(folder, 'brieflint.config.yaml'), 'contracts:\n  - { files: "*.md", schema: ./contract.yaml }\n');
  editor = await startEditor({}, folder);
});
afterAll(() => editor.quit());

/** Opens a text with the cursor where it has `‸`. */
async function open(marked: string): Promise<{ document: TextDocument; at: object }> {
  const uri = `file://${folder}/notice-${++count}.md`;
  const text = marked.replace('‸', '');
  const document = TextDocument.create(uri, 'markdown', 1, text);
  await editor.open(uri, text);
  await editor.findings(uri, 1);
  return { document, at: { textDocument: { uri }, position: document.positionAt(marked.indexOf('‸')) } };
}

test.each<[place: string, marked: string, lines: string[]]>([
  [
    'a cell shows the contract of its column',
    'Ferry  | €120 | ad‸opted',
    ['**Status** (required column)', 'Where the due stands.', 'Allowed: “proposed”, “adopted” or “repealed”'],
  ],
  [
    'a cell of amounts says so',
    'Ferry  | €1‸20',
    ['**Due** (required column)', 'Expected: an amount of money, at least 0'],
  ],
  [
    'a heading shows the contract of its section',
    '## Summ‸ary',
    ['**Summary** (required section)', 'Half a page for the harbour master.', 'Expected: at most 40 words'],
  ],
  [
    'front matter shows the contract of its entry',
    'da‸te: 2026',
    ['**date** (required entry)', 'The day of the meeting.', 'Expected: a date as YYYY-MM-DD'],
  ],
  ['an acronym shows its definition', 'as the HU‸A asked', ['**HUA**: Harbour Users Association']],
])('a hover on %s', async (_, marked, lines) => {
  const { at } = await open(BRIEF.replace(marked.replace('‸', ''), marked));
  const hover: Hover = await editor.connection.sendRequest('textDocument/hover', at);
  const contract = lines.length > 1 ? ['Contract: Harbour dues notice'] : [];
  expect(hover.contents).toEqual({ kind: 'markdown', value: [...lines, ...contract].join('\n\n') });
});

/** What is proposed at `‸`, as the text that it makes of the line up to there. */
async function proposed(marked: string): Promise<string[]> {
  const { document, at } = await open(marked);
  const items: CompletionItem[] = await editor.connection.sendRequest('textDocument/completion', at);
  return items.map(({ textEdit, detail = '' }) => {
    // All our proposals have one.
    const { range, newText } = textEdit as TextEdit;
    const line = document.getText({ start: { line: range.start.line, character: 0 }, end: range.start });
    return `${line}${newText}${detail && ` (${detail})`}`;
  });
}

const without = (part: string, place: string): string => BRIEF.replace(part, place);

test.each<[what: string, marked: string, expected: string[]]>([
  [
    'sections that are missing, at their level',
    without('## Summary', '#‸'),
    ['## Summary (required)', '## Next steps (optional)'],
  ],
  ['none of them for marks of a lower level', without('## Summary', '###‸'), []],
  ['a section inside another there only', `${BRIEF}\n## Next steps\n\n###‸\n`, ['### Decision (required)']],
  ['nothing in running text', without('Ferries pay', 'Ferries ‸pay'), []],
  [
    'labels that the list lacks',
    without('- Pilot station: channel 12', '- ‸'),
    ['- Pilot station:  (required)', '- Customs:  (optional)'],
  ],
  ['nothing in a list of another kind', without('Ferries pay', '- ‸\n\nFerries pay'), []],
  [
    'what a column may say',
    without('| adopted |\n| Tug', '| ‸ |\n| Tug'),
    ['proposed', 'adopted', 'repealed'].map((value) => `| Ferry  | €120 | ${value} (required)`),
  ],
  ['nothing where a column is open', without('| Ferry ', '| ‸ '), []],
  [
    'entries of the front matter, the required ones first',
    without('date: 2026-03-01', '‸'),
    ['date:  (required)', 'final:  (optional)', 'port:  (optional)', 'contact: (optional)'],
  ],
  [
    'entries of front matter that is not closed yet',
    '---\nreference: HD-26\nda‸',
    ['date:  (required)', 'final:  (optional)', 'port:  (optional)', 'contact: (optional)'],
  ],
  ['entries of a mapping', without('date: 2026-03-01', 'contact:\n  name: Ines\n  ‸'), ['  role:  (optional)']],
  [
    'values of an entry',
    without('date: 2026-03-01', 'port: ‸'),
    ['port: East quay (optional)', 'port: West quay (optional)'],
  ],
  ['true and false', without('date: 2026-03-01', 'final: ‸'), ['final: true (optional)', 'final: false (optional)']],
  [
    'the one value of an entry in a mapping',
    without('date: 2026-03-01', 'contact:\n  role: ‸'),
    ['  role: clerk (optional)'],
  ],
  ['today', without('2026-03-01', '‸'), [`date: ${new Date().toISOString().slice(0, 10)} (required)`]],
])('completion proposes %s', async (_, marked, expected) => {
  expect(await proposed(marked)).toEqual(expected);
});

/** The document after an action at `‸`. */
async function applied(marked: string, title: string): Promise<string> {
  const { document, at } = await open(marked);
  const { textDocument, position } = at as { textDocument: object; position: object };
  const actions: CodeAction[] = await editor.connection.sendRequest('textDocument/codeAction', {
    textDocument,
    range: { start: position, end: position },
    context: { diagnostics: [], only: ['quickfix'] },
  });
  const action = actions.find((one) => one.title === title);
  if (!action) throw new Error(`only ${actions.map((one) => one.title).join('; ')}`);
  const [change] = action.edit?.documentChanges ?? [];
  return TextDocument.applyEdits(document, change && 'edits' in change ? (change.edits as TextEdit[]) : []);
}

test('a quick fix inserts a missing section where it belongs', async () => {
  const marked = without('## Summary\n\nFerries pay less, as the HUA asked.\n\n## Dues', '‸## Dues');
  expect(await applied(marked, 'Insert the heading “Summary”')).toBe(marked.replace('‸', '## Summary\n\n'));
});

test.each([
  ['Vessel', '|  | Tug    | adopted |'],
  ['Due', '| Tug    |  | adopted |'],
  ['Status', '| Tug    | adopted |  |'],
])('a quick fix adds the missing cell under %s', async (column, row) => {
  const marked = without('| Tug', '‸| Tug');
  expect(await applied(marked, `Add the missing cell under “${column}”`)).toBe(without('| Tug    | adopted |', row));
});

test('a quick fix writes a value that the column allows', async () => {
  const marked = without('€120 | adopted', '€120 | ‸cancelled');
  expect(await applied(marked, 'Write “proposed”')).toBe(without('€120 | adopted', '€120 | proposed'));
});

test.each<[place: string, marked: string, expected: string]>([
  ['a block of its own', without('Ferries', '‸Feries'), '<!-- brieflint-disable-next-line typo: reason -->\nFeries'],
  [
    'a row of a table',
    without('| Ferry ', '| ‸Carrrier '),
    '| Carrrier  | €120 | adopted <!-- brieflint-disable-line typo: reason --> |',
  ],
  [
    'an entry of a list',
    without('channel', '‸channnel'),
    '- Pilot station: channnel 12 <!-- brieflint-disable-line typo: reason -->',
  ],
])('a comment that silences a rule in %s leaves what is around it whole', async (_, marked, expected) => {
  const silenced = await applied(marked, 'Leave typo out here, with a reason');
  expect(silenced).toContain(expected);
  const { document } = await open(silenced);
  const findings = await editor.findings(document.uri, 1);
  expect(findings.filter(({ code }) => code === 'typo' || code === 'unused-suppression')).toEqual([]);
});
