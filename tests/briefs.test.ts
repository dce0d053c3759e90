import { readFileSync, readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { createLinter } from '../src/index.ts';
import { briefOutline } from './brief-outline.ts';

const linter = createLinter({ lexicon: readFileSync('dist/lexicon/en.bin') });
const conforms = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync('schemas/brief.schema.json', 'utf8')));

/** Every brief of fixtures/briefs: what is read in it, what is found, and how it looks repaired. */
for (const file of readdirSync('fixtures/briefs').filter((name) => name.endsWith('.md'))) {
  const name = file.replace(/\.md$/, '');
  const text = readFileSync(`fixtures/briefs/${file}`, 'utf8').replace(/^\uFEFF/, '');
  const expected = `../fixtures/expected/${name}`;

  describe(name, () => {
    test('is read as it was meant', async () => {
      const brief = linter.extract(text);
      expect(conforms(brief) ? [] : conforms.errors).toEqual([]);
      await expect(briefOutline(brief)).toMatchFileSnapshot(`${expected}.model.txt`);
    });

    test('is judged', async () => {
      const lines = linter
        .lint(text)
        .diagnostics.map(
          ({ ruleId, severity, message, position: { start } }) =>
            `${start.line}:${start.column} ${severity}[${ruleId}] ${message}\n`,
        );
      await expect(lines.join('')).toMatchFileSnapshot(`${expected}.findings.txt`);
    });

    test('is repaired once and for all', async () => {
      const repaired = linter.fix(text, 'suggested');
      expect(repaired.status).toBe('fixed');
      if (repaired.status !== 'fixed') return;
      await expect(repaired.text).toMatchFileSnapshot(`${expected}.fixed.md`);
      expect(linter.fix(repaired.text, 'suggested')).toMatchObject({ fixes: 0, text: repaired.text });
    });
  });
}
