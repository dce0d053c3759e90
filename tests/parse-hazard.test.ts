import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isHazardous } from '../src/model/parse/hazard.ts';

const documents = join(import.meta.dirname, '../../shared/eval/data/briefs');

describe('isHazardous', () => {
  it.each([
    ['lists in lists on one line', '- '.repeat(100) + 'water'],
    ['numbered lists in lists on one line', '1. '.repeat(100) + 'water'],
    ['quotes in quotes', '> '.repeat(100) + 'water'],
    ['lists in quotes', '> - '.repeat(50) + 'water'],
    ['a list far to the right', `${' '.repeat(200)}- water`],
    ['emphasis that never closes', '*water **grid '.repeat(1000)],
    ['brackets that never close', '[water'.repeat(2000)],
    ['code that never closes', '\\``'.repeat(1000)],
    ['comments that never close', '<!--'.repeat(1000)],
    ['strikes in strikes', '~~water ~grid '.repeat(1000)],
    ['the same over many lines', '*water\n'.repeat(2000)],
    ['hundreds of underlined headings', 'Water\n=====\n'.repeat(500)],
    ['hundreds of definitions', '[a]: https://water.example\n'.repeat(500)],
    ['a long text', 'The grid needs water. '.repeat(10_000)],
  ])('holds %s to be hazardous', (_, text) => {
    expect(isHazardous(text)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['emphasis in many paragraphs', 'The **grid** needs *water*.\n\n'.repeat(2000)],
    ['a long list', '- **Water:** scarce in `May`\n\n'.repeat(1000)],
    ['a long table', `| Year | Share |\n|---|---|\n${'| 2024 | 12 % |\n'.repeat(2000)}`],
    ['a rule of many dashes', '- '.repeat(25)],
  ])('holds %s to be harmless', (_, text) => {
    expect(isHazardous(text)).toBe(false);
  });

  it.skipIf(!existsSync(documents))('holds real briefs below its length limit to be harmless', () => {
    const names = readdirSync(documents, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    const hazardous = names.filter((name) => {
      const text = readFileSync(join(documents, name), 'utf8');
      return text.length < 100_000 && isHazardous(text);
    });
    expect(hazardous).toEqual([]);
  });
});
