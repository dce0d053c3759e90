import { mkdtempSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Verdict, openCache } from '../src/cli/cache.ts';
import type { Diagnostic } from '../src/generated/report.ts';

const BRIEF = Buffer.from('# Flood insurance\n');
const CONFIG = '{"rules":{}}';
const start = { line: 1, column: 1, offset: 0 };
const finding: Diagnostic = {
  ruleId: 'typo',
  severity: 'warning',
  message: '“Fluod”\u2028looks misspelt\n',
  position: { start, end: start },
  pointer: '/title',
};

/** What is kept of a document that links to one file. */
const verdict = (...diagnostics: Diagnostic[]): Verdict => ({ diagnostics, files: { 'map.svg': true } });

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'brieflint-cache-')), 'deeper', 'a.cache');
  const cache = openCache({ file, program: 'one' });
  cache.add(BRIEF, CONFIG, verdict(finding));
  cache.add(Buffer.from('clean'), CONFIG, verdict());
  cache.save();
});

describe('a verdict is found again', () => {
  test('for the same bytes, configuration and program', () => {
    const cache = openCache({ file, program: 'one' });
    expect(cache.find(BRIEF, CONFIG)).toEqual(verdict(finding));
    expect(cache.find(Buffer.from('clean'), CONFIG)).toEqual(verdict());
  });

  test('together with those of a later run', () => {
    const later = openCache({ file, program: 'one' });
    later.add(Buffer.from('later'), CONFIG, verdict(finding, finding));
    later.save();
    const cache = openCache({ file, program: 'one' });
    expect(cache.find(BRIEF, CONFIG)).toEqual(verdict(finding));
    expect(cache.find(Buffer.from('later'), CONFIG)).toEqual(verdict(finding, finding));
  });
});

describe('no verdict is found', () => {
  test.each<[what: string, program: string, bytes: string, config: string]>([
    ['for other bytes', 'one', '# Flood insurance', CONFIG],
    ['for another configuration', 'one', BRIEF.toString(), '{"rules":{"typo":{"severity":"off"}}}'],
    ['for another program', 'two', BRIEF.toString(), CONFIG],
  ])('%s', (_what, program, bytes, config) => {
    expect(openCache({ file, program }).find(Buffer.from(bytes), config)).toBeUndefined();
  });

  test.each<[what: string, spoil: () => void]>([
    ['in an empty file', () => truncateSync(file, 0)],
    ['in a file cut in the middle of a verdict', () => truncateSync(file, statSync(file).size - 60)],
    ['in a file of something else', () => writeFileSync(file, Buffer.alloc(5000, 0xff))],
    ['when its JSON is spoilt', () => writeFileSync(file, readFileSync(file, 'utf8').replaceAll(' {', ' ['))],
    ['when its JSON is no verdict', () => writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/ \{.*/g, ' 7'))],
  ])('%s', (_what, spoil) => {
    spoil();
    expect(openCache({ file, program: 'one' }).find(Buffer.from('clean'), CONFIG)).toBeUndefined();
  });
});

test('nothing but the cache stays behind', () => {
  expect(readdirSync(join(file, '..'))).toEqual(['a.cache']);
});

test('a cache that cannot be written is no fault', () => {
  const cache = openCache({ file: join(file, 'not a folder', 'a.cache'), program: 'one' });
  cache.add(BRIEF, CONFIG, verdict());
  expect(() => cache.save()).not.toThrow();
});
