import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../src/generated/report.ts';
import { type Editor, startEditor } from './lsp-client.ts';

const WORD = 'uphheld';

/** A document with one misspelt word after what makes its place hard to tell. */
const documents: Readonly<Record<string, string>> = {
  'a byte order mark before it on its line': `\uFEFFThe fare is ${WORD}.\n`,
  'a byte order mark above it': `\uFEFF# Fares\n\nThe fare is ${WORD}.\n`,
  'CR LF': `# Fares\r\n\r\nThe fare\r\nis ${WORD}.\r\n`,
  'CR alone': `# Fares\r\rThe fare\ris ${WORD}.\r`,
  'line ends of all kinds': `# Fares\r\n\n\rThe fare\nis ${WORD}.`,
  'a line separator, which ends no line': `# Fares\n\nThe\u2028fare is ${WORD}.\n`,
  'tabs in a list': `# Fares\n\n-\tThe\tfare is ${WORD}.\n`,
  'tabs in a quotation': `# Fares\n\n>\t-\tThe fare is ${WORD}.\n`,
  'astral characters': `# Fares\n\n🎉 The 𝒇are 🚢 is ${WORD}.\n`,
  'letters of two and three bytes': `# Fares\n\nThe “café” fare — it is ${WORD}.\n`,
  'a combining accent': `# Fares\n\nThe cafe\u0301 fare is ${WORD}.\n`,
  'character references': `# Fares\n\nThe caf&eacute; &#x1F389; &amp; fare is ${WORD}.\n`,
  escapes: `# Fares\n\nThe \\*fare\\* \\& is ${WORD}.\n`,
  'marks and code': `# Fares\n\nThe **_fare_** of \`x\` [is](#fares) ${WORD}.\n`,
  'an autolink': `# Fares\n\nThe fare of www.example.org is ${WORD}.\n`,
  'a cell': `# Fares\n\n| A | B |\n|---|---|\n| 🎉 a \\| b | is ${WORD} |\n`,
  'a table that was glued to a point': `# Fares\n\n- A point 🎉\n| A | B |\n|---|---|\n| a | is ${WORD} |\n`,
  'a heading that was not marked': `# Fares\n\nA line of text here.\n\n•\tThe fare is ${WORD}.\n`,
};

/** Lines as editors and SARIF count them, with a byte order mark that belongs to no line. */
const linesOf = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);

interface Place {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** What is looked at of a SARIF file. */
interface Sarif {
  readonly runs: readonly [{ readonly columnKind: string; readonly results: readonly SarifResult[] }];
}

interface SarifResult {
  readonly ruleId: string;
  readonly locations: readonly [{ readonly physicalLocation: { readonly region: Readonly<Record<Edge, number>> } }];
}

type Edge = 'startLine' | 'startColumn' | 'endColumn';

/** What stands on a line, 1-based, between two columns, 1-based. */
const between = (text: string, { line, from, to }: Place): string =>
  (linesOf(text)[line - 1] ?? '').slice(from - 1, to - 1);

describe.each(Object.entries(documents))('behind %s, the place of a finding is the word', (_what, text) => {
  const folder = mkdtempSync(join(tmpdir(), 'brieflint-positions-'));
  writeFileSync(join(folder, 'a.md'), text);
  const reports = ['json', 'sarif', 'rdjsonl'].flatMap((format) => ['--report', `${format}=${format}`]);
  const args = [resolve('dist/cli.js'), 'a.md', '--format', 'text', '--fail-on', 'never', ...reports];
  const printed = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout;
  const report = (format: string): string => readFileSync(join(folder, format), 'utf8');
  const inJson = () => {
    const { results } = JSON.parse(report('json')) as Report;
    return typo(results[0]?.diagnostics ?? [], (one) => one.ruleId);
  };
  const inFormat: Readonly<Record<string, () => string | undefined>> = {
    text: () => {
      const [, line, column] = /^a\.md:(\d+):(\d+): error\[typo\]/m.exec(printed) ?? [];
      const from = Number(column);
      return between(text, { line: Number(line), from, to: from + WORD.length });
    },
    'JSON, by offsets': () => {
      const { start, end } = inJson().position;
      return text.replace(/^\uFEFF/, '').slice(start.offset, end.offset);
    },
    'JSON, by line and column': () => {
      const { start, end } = inJson().position;
      return between(text, { line: start.line, from: start.column, to: end.column });
    },
    SARIF: () => {
      const {
        runs: [run],
      } = JSON.parse(report('sarif')) as Sarif;
      const { region } = typo(run.results, (one) => one.ruleId).locations[0].physicalLocation;
      expect(run.columnKind).toBe('utf16CodeUnits');
      return between(text, { line: region.startLine, from: region.startColumn, to: region.endColumn });
    },
    'rdjsonl, by bytes': () => {
      const found = report('rdjsonl')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      const { start, end } = found.find(({ code }) => code.value === 'typo').location.range;
      return Buffer.from(linesOf(text)[start.line - 1] ?? '')
        .subarray(start.column - 1, end.column - 1)
        .toString();
    },
  };
  test.each(Object.entries(inFormat))('in %s', (_format, sliced) => expect(sliced()).toBe(WORD));
});

describe('for an editor', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await startEditor();
  });
  afterAll(() => editor.quit());

  test.each(Object.entries(documents))('behind %s', async (what, text) => {
    const uri = `file:///briefs/${encodeURIComponent(what)}.md`;
    await editor.open(uri, text);
    const { start, end } = typo(await editor.findings(uri, 1), ({ code }) => code).range;
    const line = text.split(/\r\n|\r|\n/)[start.line] ?? '';
    expect(line.slice(start.character, end.character)).toBe(WORD);
  });
});

/** The finding of a misspelt word among others. */
function typo<Finding>(findings: readonly Finding[], idOf: (one: Finding) => unknown): Finding {
  const found = findings.find((one) => idOf(one) === 'typo');
  if (found === undefined) throw new Error('the word was not found');
  return found;
}
