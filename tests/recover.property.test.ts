import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../src/model/parse.ts';
import { recover } from '../src/recover/recover.ts';
import { applyEdits, sortEdits } from '../src/text/edit.ts';

const LINES = [
  '',
  '',
  'Harbour Fees Must Follow the Cargo',
  'RECOMMENDATIONS',
  '2.1 Pilot Regions',
  '1. Immediate Steps',
  'Phase 2: Rollout',
  'Next steps',
  'The port earns less from each ship than it did ten years ago, although the ships are larger and stay longer.',
  'Who pays for the dredging?',
  'Three points matter:',
  '- Fees: They rise with depth, not with weight.',
  '  - A nested item',
  '1. First of a list',
  '2. Second of a list',
  '• A bullet from a word processor',
  '– A dash that opens a line',
  '| Port | Fee |',
  '|---|---|',
  '|:--|--:|---|',
  '|—|—|',
  '| Easthaven | 40 |',
  '    | deep | row |',
  '##Scope',
  '## Background',
  '#MeToo',
  '---',
  '===',
  '> A quotation',
  '```',
  '<div>',
  '[^1]: A note',
  '{: .table}',
  'Date: 3 March 2025',
  'Title with two spaces  ',
  '\tIndented by a tab',
];

const documents = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...LINES), fc.string({ maxLength: 30 })), { maxLength: 24 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([lines, lineEnd]) => lines.join(lineEnd));

const editsOf = (text: string) => recover(text, parse(text)).flatMap(({ edits }) => edits);
const lineEndsOf = (text: string): Set<string> => new Set(text.match(/\r\n|\n|\r/g));
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe('the repair of any document', () => {
  it('keeps every word in its place', () => {
    fc.assert(
      fc.property(documents, (text) => {
        expect(wordsOf(applyEdits(text, editsOf(text)))).toEqual(wordsOf(text));
      }),
      { numRuns: 150 },
    );
  });

  it('comes to rest', () => {
    fc.assert(
      fc.property(documents, (text) => {
        let repaired = text;
        for (let round = 0; round < 4; round++) repaired = applyEdits(repaired, editsOf(repaired));
        expect(recover(repaired, parse(repaired))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is made of edits that never overlap and of places inside the text', () => {
    fc.assert(
      fc.property(documents, (text) => {
        for (const { start, end } of recover(text, parse(text))) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(() => sortEdits(editsOf(text))).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });

  it('brings in no foreign line end', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const allowed = lineEndsOf(/[\n\r]/.test(text) ? text : '\n');
        expect([...lineEndsOf(applyEdits(text, editsOf(text)))].filter((kind) => !allowed.has(kind))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
