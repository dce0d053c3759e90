import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PRESET, presetLayers } from '../src/config/preset.ts';
import { createResolver } from '../src/config/resolve-config.ts';
import { lintOptions } from '../src/create-linter.ts';
import { createProperties, violationOf } from '../src/dev/fuzz/properties.ts';
import { mutate, randomFrom } from '../src/dev/fuzz/mutate.ts';
import { rules } from '../src/generated/bundled/rules.js';
import { isHazardous } from '../src/text/hazard.ts';
import { bundledLexicon } from './bundled.ts';
import { markdown } from './markdown-arbitrary.ts';

const options = lintOptions(createResolver(presetLayers(DEFAULT_PRESET))('/brief.md'), rules, {
  lexicons: () => bundledLexicon,
});
const properties = createProperties(JSON.parse(readFileSync('schemas/brief.schema.json', 'utf8')));
const briefs = readdirSync('fixtures/briefs').map((name) => readFileSync(join('fixtures/briefs', name), 'utf8'));

describe.each(properties.map((property) => [property.name, property] as const))('%s', (_name, property) => {
  test('for any Markdown', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        fc.pre(!isHazardous(text));
        expect(violationOf(property, text, options)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  test('for briefs that were spoilt', () => {
    for (let seed = 0; seed < 300; seed++) {
      const text = mutate(briefs, randomFrom(seed));
      expect([text, violationOf(property, text, options)]).toEqual([text, undefined]);
    }
  });

  test.each(readdirSync('tests/regressions'))('for what once was a mistake: %s', (name) => {
    expect(violationOf(property, readFileSync(join('tests/regressions', name), 'utf8'), options)).toBeUndefined();
  });
});
