import { describe, expect, it } from 'vitest';
import { parse } from '../src/model/parse.ts';
import { recover } from '../src/recover/recover.ts';
import { applyEdits } from '../src/text/edit.ts';

const repaired = (text: string): string =>
  applyEdits(
    text,
    recover(text, parse(text)).flatMap(({ edits }) => edits),
  );

describe('a flattened brief', () => {
  it('gets its title lines, tables and blank lines back', () => {
    const flat = [
      'Coastal towns have asked the ministry for a decision on flood defences, arguing that delay costs more than building.',
      'Flood Defences Cannot Wait Another Winter',
      'Three storms in two years have overtopped the sea wall, and repairs now cost as much as a new one would.',
      '- Homes: About 400 stand below the flood line.',
      '- Roads: The coast road closes nine days a year.',
      '| Town | Homes at risk |',
      '|---|---|',
      '| Easthaven | 220 |',
      'The Way Forward',
      'The ministry should fund the wall this year and settle maintenance with the county in the next.',
    ];
    expect(repaired(flat.join('\n')).split('\n')).toEqual([
      flat[0],
      '',
      '## Flood Defences Cannot Wait Another Winter',
      '',
      flat[2],
      flat[3],
      flat[4],
      '',
      flat[5],
      flat[6],
      flat[7],
      '',
      '## The Way Forward',
      '',
      flat[9],
    ]);
  });
});
