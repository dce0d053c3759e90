import type { ErrorObject, SchemaValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { createAjv } from '../check/ajv.ts';
import type { Brief } from '../generated/brief.ts';
import { describeErrors } from './describe.ts';
import { expandNames } from './expand-names.ts';
import { formats } from './formats.ts';
import { isSchema, type Call, type KeywordCheck, type Schema } from './keyword.ts';
import { keywordChecks } from './keyword-checks.ts';
import { compilePattern } from '../check/pattern.ts';
import { schemaNodes } from './schema-tree.ts';
import type { Violation } from './violation.ts';
import { contractVocabulary } from './vocabulary.ts';
import { withoutAddress } from './without-address.ts';

/** A contract ready to check documents. */
export interface Contract {
  /** The schema with all names expanded. */
  readonly schema: Schema;
  violations(brief: Brief): Violation[];
}

export interface ContractOptions {
  /** Slug of a section title → section id, from the configuration. */
  readonly aliases: ReadonlyMap<string, string>;
}

/** A contract made ready. Throws when it is no valid schema: see `contractProblems`. */
export function compileContract(data: unknown, options: ContractOptions): Contract {
  const expanded = expandNames(data);
  const schema = withoutAddress(expanded);
  if (!isSchema(schema)) throw new TypeError('a contract is a mapping');
  const check = createCheck(schema, options);
  return { schema, violations: (brief) => onceEach(check(schema, brief, '', brief)) };
}

/** Two keywords that refuse the same thing refuse it once. */
function onceEach(violations: readonly Violation[]): Violation[] {
  const seen = new Set<string>();
  return violations.filter(({ ruleId, pointer, message }) => {
    const key = `${ruleId} ${pointer} ${ruleId === 'unexpected-section' ? '' : message}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Checks a value against a schema somewhere in the contract. */
type Check = (part: Schema, value: unknown, pointer: string, brief: Brief) => Violation[];

function createCheck(schema: Schema, { aliases }: ContractOptions): Check {
  const pointers = new Map<object, string>(schemaNodes(schema).map((node) => [node.schema, node.pointer]));
  const pointerOf = (part: object): string => pointers.get(part) ?? '';
  const ajv = createAjv({
    verbose: true,
    // Done when the file was loaded; it takes ten times as long as the rest.
    validateSchema: false,
    validateFormats: true,
    allowMatchingProperties: true,
    code: { regExp: Object.assign(compilePattern, { code: 'compilePattern' }) },
  });
  addFormats.default(ajv, [...formats]);
  const check: Check = (part, value, pointer, brief) => {
    const validate = ajv.getSchema(`${ROOT}#${encodeFragment(pointerOf(part))}`);
    if (!validate) throw new Error(`no schema at ${pointerOf(part)}`);
    // Ajv's type allows no root data but the value itself; the keywords need the whole document.
    const context = { instancePath: pointer, parentData: {}, parentDataProperty: '', rootData: { brief } } as never;
    if (validate(value, context) === true) return [];
    const again = (branch: object, inner: unknown, at: string): Violation[] =>
      isSchema(branch) ? check(branch, inner, at, brief) : [];
    return describeErrors(validate.errors ?? [], { brief, pointerOf, again });
  };
  for (const keyword of Object.keys(contractVocabulary)) {
    const run = keywordChecks[keyword];
    if (run)
      ajv.addKeyword({ keyword, errors: 'full', validate: validator(keyword, run, { aliases, pointerOf }, check) });
    else ajv.addVocabulary([keyword]);
  }
  ajv.addSchema(schema, ROOT);
  // Compiles the whole now, so that a mistake is found before the first document.
  ajv.getSchema(ROOT);
  return check;
}

/** A keyword as Ajv calls it. */
function validator(
  keyword: string,
  run: KeywordCheck,
  known: Pick<Call, 'aliases' | 'pointerOf'>,
  check: Check,
): SchemaValidateFunction {
  const validate: SchemaValidateFunction = (argument: unknown, value: unknown, schema = {}, context = undefined) => {
    // `check` above set it.
    const { brief } = (context?.rootData ?? {}) as unknown as { brief: Brief };
    const pointer = context?.instancePath ?? '';
    const call: Call = {
      ...known,
      brief,
      pointer,
      schema,
      test: matches,
      check: (part, inner, at) => check(part, inner, at, brief),
    };
    validate.errors = run(argument, value, call).map((violation) => errorOf(keyword, pointer, violation));
    return validate.errors.length === 0;
  };
  return validate;
}

const ROOT = 'contract';

const matches = (pattern: string, text: string): boolean => compilePattern(pattern, 'u').test(text);

const encodeFragment = (pointer: string): string => pointer.split('/').map(encodeURIComponent).join('/');

/** A violation on its way through Ajv. */
function errorOf(keyword: string, instancePath: string, violation: Violation): Partial<ErrorObject> {
  return { keyword, instancePath, schemaPath: '', params: { violation } };
}
