import { describe, expect, test } from 'vitest';
import { createAjv } from '../src/check/ajv.ts';
import { compileRule } from '../src/check/compile.ts';
import { unknownProperties } from '../src/check/rule-sense.ts';
import type { CompiledRule } from '../src/check/rule.ts';
import { briefSchema } from '../src/generated/brief-schema.ts';
import type { Rule } from '../src/generated/rule.ts';
import { lint } from '../src/lint.ts';

const TEXT = `---
status: draft
tags: [fares, fares]
---

# Ferry fares

Fares rose by half, said the board.

| Line | Fare |
| ---- | ---- |
| 4    | 12   |
| 7    |      |

- Ask: Freeze the fares.
`;

type Parts = Pick<Rule, 'select' | 'schema'> & Partial<Pick<Rule, 'where' | 'message'>>;

function compiled({ select, schema, where, message = 'Wrong: {value}' }: Parts): CompiledRule {
  const rest = { id: 'own', description: '', severity: 'error', docs: '' } as const;
  const examples: Rule['examples'] = [{ valid: '' }, { invalid: '' }];
  return compileRule({ ...rest, select, schema, message, examples, ...(where && { where }) }, createAjv());
}

const board = { forms: { board: ['board'], fares: ['fares'] } };

/** What one rule finds in the text. */
function found(parts: Parts): string[] {
  const rules = [{ rule: compiled(parts), severity: 'error' as const, options: {} }];
  const { diagnostics } = lint(TEXT, {
    rules,
    ruleIds: ['own'],
    aliases: new Map(),
    resources: { lexicons: () => undefined, language: 'en', words: [] },
  });
  return diagnostics.map(
    ({ position: { start }, message, pointer, expected }) =>
      `${start.line}:${start.column} ${message} (${pointer})${expected ? ` [${expected.join()}]` : ''}`,
  );
}

describe('a rule finds what it selects', () => {
  test.each<[what: string, parts: Parts, found: string[]]>([
    [
      'a key of the front matter, with the values that are allowed',
      { select: 'metadata', schema: { properties: { status: { enum: ['final', 4] } } } },
      ['2:9 Wrong: draft (/metadata/status) [final,4]'],
    ],
    [
      'a key that is not expected',
      {
        select: 'metadata',
        schema: { properties: { tags: true }, additionalProperties: false },
        message: { additionalProperties: 'Unexpected: {additionalProperty}' },
      },
      ['2:9 Unexpected: status (/metadata/status)'],
    ],
    [
      'an entry that stands there twice',
      { select: 'metadata', schema: { properties: { tags: { uniqueItems: true } } }, message: 'Twice: {value}' },
      ['3:15 Twice: fares (/metadata/tags/1)'],
    ],
    [
      'a row, by the names of its columns',
      { select: 'row', schema: { properties: { Fare: { minLength: 1 } } }, message: 'Line {Line} has no fare' },
      ['13:8 Line 7 has no fare (/tables/0/rows/1/Fare)'],
    ],
    [
      'a cell',
      {
        select: 'cell',
        where: { properties: { type: { const: 'number' } } },
        schema: { properties: { number: { maximum: 10 } } },
      },
      ['12:10 Wrong: 12 (/tables/0/values/0/1/number)'],
    ],
    [
      'running text by its role',
      { select: 'prose', schema: { properties: { role: { not: { const: 'paragraph' } } } }, message: 'Text' },
      ['8:1 Text (/prose/1/role)'],
    ],
    [
      'a term in two forms',
      { select: 'brief', schema: { properties: { prose: { oneForm: [board] } } }, message: '{found}, not {norm}' },
      ['8:30 “board”, not “fares” (/prose/1/text) [fares]'],
    ],
    [
      'no term in a name that holds it',
      {
        select: 'brief',
        schema: { properties: { prose: { oneForm: [{ ...board, except: ['the board'] }] } } },
        message: '{found}, not {norm}',
      },
      [],
    ],
    [
      'an item, whose list is told how long it is',
      { select: 'list', schema: { properties: { items: { minItems: 2 } } }, message: '{length} of {limit} items' },
      ['15:1 1 of 2 items (/lists/0/items)'],
    ],
  ])('%s', (_what, parts, expected) => {
    expect(found(parts)).toEqual(expected);
  });

  test('a message without an answer is the rule’s fault, which is reported as such', () => {
    const parts: Parts = {
      select: 'list',
      schema: { properties: { items: { minItems: 2 } } },
      message: { type: 'No' },
    };
    expect(found(parts)).toEqual([
      '1:1 Rule “own” failed on this document: rule “own” has no message for the keyword “minItems” ()',
    ]);
  });
});

describe('a rule that names what the model does not have is refused', () => {
  test.each<[select: Rule['select'], schema: Rule['schema'], unknown: string[]]>([
    ['section', { properties: { titel: true }, required: ['level', 'lvl'] }, ['/properties/titel', '/required/lvl']],
    [
      'table',
      { properties: { byColumn: { items: { properties: { nam: true } } } } },
      ['/properties/byColumn/items/properties/nam'],
    ],
    [
      'brief',
      { properties: { sections: { additionalProperties: { required: ['tite'] } } } },
      ['/properties/sections/additionalProperties/required/tite'],
    ],
    [
      'brief',
      { not: { required: ['x'] }, allOf: [{ anyOf: [{ required: ['title'] }, { required: ['y'] }] }] },
      ['/allOf/anyOf/required/y', '/not/required/x'],
    ],
    ['metadata', { properties: { anything: { properties: { below: true } } } }, []],
    ['row', { properties: { Fare: { minLength: 1 } } }, []],
    [
      'table',
      { contains: { required: ['x'] }, properties: { width: { properties: { x: true } } } },
      ['/properties/width/properties/x'],
    ],
  ])('%s %j', (select, schema, unknown) => {
    expect(unknownProperties(schema, select, briefSchema)).toEqual(unknown);
  });

  test('of a kind that there is not, nothing is known', () => {
    expect(unknownProperties({ required: ['x'] }, 'section', {})).toEqual([]);
    expect(unknownProperties({ required: ['x'] }, 'section', { $defs: { section: { $ref: '#/$defs/gone' } } })).toEqual(
      [],
    );
  });
});
