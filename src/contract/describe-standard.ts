import type { ErrorObject } from 'ajv';
import type { Brief } from '../generated/brief.ts';
import { typeNames } from '../text/json-type.ts';
import { nearest } from '../text/nearest.ts';
import { joinPointer, splitPointer, valueAt } from '../text/pointer.ts';
import { isSchema } from './keyword.ts';
import { isHolder, isSection } from './model-guards.ts';
import { namePart } from './name-part.ts';
import { asText, choice, limitOf, plural, quote } from '../text/phrase.ts';
import type { Violation } from './violation.ts';

/** What a keyword of JSON Schema says, in document terms. */
export function describeStandard(error: ErrorObject, brief: Brief, schemaPointer: string): Violation {
  const { instancePath: pointer } = error;
  const value = valueAt(brief, pointer);
  const text = typeof value === 'string' || typeof value === 'number' ? { actual: String(value) } : {};
  return { ruleId: ruleFor(pointer), pointer, schemaPointer, ...text, ...sentenceFor(error, value, brief) };
}

function ruleFor(pointer: string): string {
  if (/^\/metadata(\/|$)/.test(pointer)) return 'frontmatter';
  return /\/(values|cells|rows)\/\d+/.test(pointer) ? 'table-cell' : 'contract';
}

type Says = Pick<Violation, 'message'> & Partial<Violation>;

function sentenceFor(error: ErrorObject, value: unknown, brief: Brief): Says {
  const { keyword, instancePath, params } = error;
  const name = namePart(brief, instancePath);
  switch (keyword) {
    case 'required':
    case 'dependentRequired':
    case 'dependencies':
      return missing(instancePath, String(params['missingProperty']), brief);
    case 'enum':
      return notAmong(name, value, (params['allowedValues'] ?? []).map(asText));
    case 'const':
      return notAmong(name, value, [asText(params['allowedValue'])]);
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return surplus(instancePath, String(params['additionalProperty'] ?? params['unevaluatedProperty']), brief);
    case 'type':
      return { message: `${name} must be ${typeNames(params['type'])}` };
    case 'pattern':
      return { message: `${name}: ${quote(String(value))} does not have the form ${quote(String(params['pattern']))}` };
    case 'uniqueItems':
      return {
        message: `${name} has the same ${nounFor(lastKey(instancePath))[0]} twice`,
        pointer: `${instancePath}/${params['i']}`,
      };
    case 'false schema':
      return forbidden(name, value);
    case 'format':
      return { message: `${name}: ${quote(String(value))} is not a ${String(params['format'])}` };
    default:
      return { message: countSentence(error, value, brief) };
  }
}

function missing(pointer: string, key: string, brief: Brief): Says {
  const holder = valueAt(brief, pointer);
  const parent = valueAt(brief, pointer.replace(/\/sections$/, ''));
  if (pointer.endsWith('/sections') && isHolder(parent)) {
    const level = isSection(parent) ? parent.level + 1 : 2;
    const title = key.charAt(0).toUpperCase() + key.slice(1).replaceAll('-', ' ');
    const gap = { level, title };
    return { ruleId: 'required-section', message: `Section ${quote(title)} is missing`, expected: [title], gap };
  }
  const guess = isSchema(holder) ? nearest(key, Object.keys(holder)) : undefined;
  const hint = guess === undefined ? '' : `; did you mean it by ${quote(guess)}?`;
  return { message: `${namePart(brief, pointer)} has no ${quote(key)}${hint}`, expected: [key] };
}

function notAmong(name: string, value: unknown, allowed: readonly string[]): Says {
  const guess = nearest(asText(value), allowed);
  const expectation = guess === undefined ? `expected ${choice(allowed)}` : `did you mean ${quote(guess)}?`;
  const expected = guess === undefined ? allowed : [guess, ...allowed.filter((one) => one !== guess)];
  const message = `${name}: ${quote(asText(value))} is not allowed; ${expectation}`;
  return { message, expected, ...(guess !== undefined && { replacement: guess }) };
}

function surplus(pointer: string, key: string, brief: Brief): Says {
  const at = joinPointer(pointer, key);
  const section = valueAt(brief, at);
  if (isSection(section)) {
    const message = `Section ${quote(section.title)} is not one that the contract names`;
    return { ruleId: 'unexpected-section', message, pointer: at, actual: section.title };
  }
  return { message: `${namePart(brief, at)} is not allowed`, pointer: at };
}

function forbidden(name: string, value: unknown): Says {
  return isSection(value)
    ? { ruleId: 'unexpected-section', message: `${name} must not be here`, actual: value.title }
    : { message: `${name} must not be here` };
}

const lastKey = (pointer: string): string => splitPointer(pointer).at(-1) ?? '';

/** Sentences with a limit: “Section “Options” has 1 table; at least 2 are expected”. */
function countSentence({ keyword, instancePath, params }: ErrorObject, value: unknown, brief: Brief): string {
  const key = lastKey(instancePath);
  const holder = namePart(brief, instancePath.slice(0, Math.max(0, instancePath.length - key.length - 1)));
  const limit = limitOf(keyword, params['limit']);
  const name = namePart(brief, instancePath);
  switch (keyword) {
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      if (key === 'wordCount') return `${holder} has ${plural(Number(value), 'word')}; ${limit}`;
      return `${name} is ${String(value)}; ${limit}`;
    case 'minItems':
    case 'maxItems':
      return `${holder} has ${plural(Array.isArray(value) ? value.length : 0, ...nounFor(key))}; ${limit}`;
    case 'minLength':
    case 'maxLength':
      return `${name} has ${plural(String(value).length, 'character')}; ${limit}`;
    case 'multipleOf':
      return `${name} is ${String(value)}; a multiple of ${String(params['multipleOf'])} is expected`;
    case 'contains':
      return `${holder} has none of the expected ${nounFor(key)[1]}`;
    default:
      return `${name} is not as the contract has it`;
  }
}

const NOUNS: Readonly<Record<string, [one: string, many: string]>> = {
  tables: ['table', 'tables'],
  lists: ['list', 'lists'],
  items: ['entry', 'entries'],
  rows: ['row', 'rows'],
  cells: ['row', 'rows'],
  columns: ['column', 'columns'],
  paragraphs: ['paragraph', 'paragraphs'],
  links: ['link', 'links'],
  figures: ['figure', 'figures'],
  footnotes: ['footnote', 'footnotes'],
  outline: ['section', 'sections'],
};

const nounFor = (key: string): [string, string] => NOUNS[key] ?? ['entry', 'entries'];
