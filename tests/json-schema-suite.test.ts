import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileContract } from '../src/contract/compile.ts';
import { contractProblems } from '../src/contract/problems.ts';
import type { Brief } from '../src/generated/brief.ts';
import { standardKeywords } from '../src/generated/vocabulary-schema.ts';

/** The official tests of JSON Schema 2020-12, where Debian's libtest-json-schema-acceptance-perl (1.019) puts them. */
const SUITE = '/usr/share/perl5/auto/share/dist/Test-JSON-Schema-Acceptance/tests/draft2020-12';

interface Group {
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

/** What a contract may not say, by file, group or test: it is refused with a message when it is loaded. */
const REFUSED: Readonly<Record<string, string>> = {
  'anchor.json': 'Parts of a contract are named by $defs and $ref alone',
  'boolean_schema.json': 'A contract is a mapping',
  'defs.json': 'Nothing is read from an address',
  'dynamicRef.json': 'Parts of a contract are named by $defs and $ref alone',
  'format.json': 'A format that nobody checks would silently say nothing',
  'id.json': 'Parts of a contract are named by $defs and $ref alone',
  'if-then-else.json: ignore if without then or else': 'What says nothing is taken for a mistake',
  'if-then-else.json: ignore then without if': 'What says nothing is taken for a mistake',
  'if-then-else.json: ignore else without if': 'What says nothing is taken for a mistake',
  'if-then-else.json: non-interference across combined schemas': 'What says nothing is taken for a mistake',
  'maxContains.json: maxContains without contains is ignored': 'What says nothing is taken for a mistake',
  'minContains.json: minContains without contains is ignored': 'What says nothing is taken for a mistake',
  'minContains.json: maxContains < minContains': 'Nothing could conform',
  'minContains.json: minContains = 0': 'What says nothing is taken for a mistake',
  'ref.json': 'Parts of a contract are named by $defs and $ref alone, and nothing is read from an address',
  'refRemote.json': 'Nothing is read from an address',
  'unevaluatedItems.json: unevaluatedItems and contains interact to control item dependency relationship':
    'What says nothing is taken for a mistake',
  'unknownKeyword.json': 'An unknown keyword would silently say nothing',
  'optional/cross-draft.json': 'Nothing is read from an address',
  'optional/dependencies-compatibility.json': 'A keyword of older drafts; dependentRequired says the same',
  'optional/ecmascript-regex.json': 'RE2 knows \\p{L}, not \\p{Letter}, and no binary properties',
  'optional/format-assertion.json': 'Nothing is read from an address',
  'optional/format/': 'A format that nobody checks would silently say nothing',
  'optional/refOfUnknownKeyword.json': 'An unknown keyword would silently say nothing',
};

/** Where the verdict is another one. */
const DIFFERS: Readonly<Record<string, string>> = {
  'properties.json: properties whose names are Javascript object property names: __proto__ not valid':
    'Ajv leaves this one name out',
  'unevaluatedItems.json: unevaluatedItems with nested items': 'Ajv takes items of an allOf for all of the array',
  'unevaluatedItems.json: unevaluatedItems depends on adjacent contains': 'To Ajv, contains evaluates every item',
  'unevaluatedItems.json: unevaluatedItems depends on multiple nested contains':
    'To Ajv, contains evaluates every item',
  'unevaluatedProperties.json: unevaluatedProperties with if/then/else, then not defined':
    'To Ajv, what an if that fails has seen is evaluated',
  'vocabulary.json': 'All contracts speak one dialect, whatever their $schema says',
  'optional/float-overflow.json': 'Numbers are those of JavaScript',
  'optional/format/email.json': 'Nobody writes to a quoted name or a bare number',
};

describe.skipIf(!existsSync(SUITE))('a contract says what JSON Schema 2020-12 says', () => {
  const files = existsSync(SUITE) ? readdirSync(SUITE, { recursive: true, encoding: 'utf8' }) : [];
  test.each(files.filter((name) => name.endsWith('.json')))('%s', { timeout: 60_000 }, (name) => {
    // Made so by the suite's own schema.
    const groups = JSON.parse(readFileSync(join(SUITE, name), 'utf8')) as Group[];
    const failures = groups.flatMap((group) => failuresOf(name, group));
    expect(failures.filter(({ name: one, table }) => !keysIn(table).some((key) => one.startsWith(key)))).toEqual([]);
    for (const table of [REFUSED, DIFFERS]) {
      const needed = (key: string) =>
        failures.some((failure) => failure.table === table && failure.name.startsWith(key));
      expect(keysIn(table).filter((key) => key.startsWith(name) && !needed(key))).toEqual([]);
    }
  });
});

const keysIn = (table: object): string[] => Object.keys(table);

/** The tests whose verdict is not the suite's, each with the table that has to explain it. */
function failuresOf(file: string, { description, schema, tests }: Group) {
  const named = (test: { description: string }) => `${file}: ${description}: ${test.description}`;
  const conforms = conformanceTo(schema);
  if (conforms === undefined) return tests.map((one) => ({ name: named(one), table: REFUSED }));
  return tests
    .filter(({ data, valid }) => conforms(data) !== valid)
    .map((one) => ({ name: named(one), table: DIFFERS }));
}

/** Undefined when the contract is refused. */
function conformanceTo(schema: unknown): ((data: unknown) => boolean) | undefined {
  const file = { path: '', text: '', data: schema, entries: new Map(), problems: [] };
  if (contractProblems(file, new Set(standardKeywords)).length > 0) return undefined;
  // What a file refers to is looked up when it is loaded: see fixtures/contracts/broken/references.yaml.
  if (/"\$ref":"(?!#[/"])/.test(JSON.stringify(schema))) return undefined;
  const contract = compileContract(schema, { aliases: new Map() });
  // Any data will do: the keywords of briefs do not occur in the suite.
  return (data) => contract.violations(data as Brief).length === 0;
}
