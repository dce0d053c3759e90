import type { ErrorObject } from 'ajv';
import { placeIn, type DataFile, type Problem } from '../text/data-file.ts';
import { typeNameOf, typeNames } from '../text/json-type.ts';
import { nearest } from '../text/nearest.ts';
import { asText, choice, quote } from '../text/phrase.ts';
import { joinPointer, splitPointer, valueAt } from '../text/pointer.ts';

/**
 * The mistakes of a configuration, contract or rule file in its author's terms, one for each cause. The errors must come
 * from a schema compiled with `allErrors` and `verbose`.
 */
export function describeErrors(errors: readonly ErrorObject[], file: DataFile): Problem[] {
  return closest(errors).map((error) => describe(error, file));
}

/**
 * An `anyOf` that failed is replaced by the errors of the branch that came closest: all that lie deeper inside the value,
 * or else the one that says most. Branches report just before their `anyOf`.
 */
function closest(errors: readonly ErrorObject[]): ErrorObject[] {
  let kept: ErrorObject[] = [];
  for (const error of errors) {
    if (error.keyword === 'if') continue;
    if (error.keyword === 'anyOf' || error.keyword === 'oneOf') {
      const branches = kept.filter(({ instancePath }) => isWithin(instancePath, error.instancePath));
      kept = kept.filter((one) => !branches.includes(one));
      kept.push(...closestBranch(branches, error));
    } else kept.push(error);
  }
  return kept;
}

function closestBranch(branches: readonly ErrorObject[], whole: ErrorObject): ErrorObject[] {
  const deeper = branches.filter(({ instancePath }) => instancePath !== whole.instancePath);
  if (deeper.length > 0) return deeper;
  const best = branches.toSorted((a, b) => weight(b) - weight(a))[0] ?? whole;
  if (best.keyword !== 'type') return [best];
  const types = branches.filter(({ keyword }) => keyword === 'type').flatMap(({ params }) => params['type']);
  return [{ ...best, params: { type: [...new Set(types)] } }];
}

/** How much an error says: a wrong value more than a wrong form, a wrong type least. */
function weight({ keyword }: ErrorObject): number {
  return keyword === 'enum' ? 2 : keyword === 'type' ? 0 : 1;
}

const isWithin = (pointer: string, ancestor: string): boolean =>
  pointer === ancestor || pointer.startsWith(`${ancestor}/`);

function describe(error: ErrorObject, file: DataFile): Problem {
  const { keyword, instancePath, params } = error;
  const here = nameOf(instancePath);
  const value = valueAt(file.data, instancePath);
  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownKey(error, String(params['additionalProperty'] ?? params['unevaluatedProperty']), file);
    case 'required':
      return at(error, file, `${here} lacks the key “${params['missingProperty']}”`, 'key');
    case 'type':
      return at(error, file, `${here} must be ${typeNames(params['type'])}, but is ${typeNameOf(value)}`);
    case 'enum':
      return wrongChoice(error, value, file);
    case 'const':
      return at(error, file, `${here} must be ${quote(asText(params['allowedValue']))}`);
    case 'minItems':
    case 'maxItems':
      return at(
        error,
        file,
        `${here} must have ${keyword === 'minItems' ? 'at least' : 'at most'} ${params['limit']} entries`,
      );
    case 'minimum':
    case 'exclusiveMinimum':
    case 'maximum':
    case 'exclusiveMaximum':
      return at(error, file, `${here} must be ${params['comparison']} ${params['limit']}, but is ${String(value)}`);
    default:
      return at(error, file, `${here} is not allowed: ${quote(asText(value))}`);
  }
}

function unknownKey(error: ErrorObject, key: string, file: DataFile): Problem {
  const known = Object.keys(error.parentSchema?.['properties'] ?? {});
  const guess = nearest(key, known);
  const kind = /^\/(overrides\/\d+\/)?rules$/.test(error.instancePath) ? 'rule' : 'key';
  const where = kind === 'rule' || error.instancePath === '' ? '' : ` in ${nameOf(error.instancePath)}`;
  return {
    ...placeIn(file.entries, joinPointer(error.instancePath, key), 'key'),
    message: `Unknown ${kind} “${key}”${where}${guess === undefined ? '' : `; did you mean “${guess}”?`}`,
    ...(guess !== undefined ? { expected: [guess] } : known.length > 0 && { help: `Known: ${known.join(', ')}` }),
  };
}

function wrongChoice(error: ErrorObject, value: unknown, file: DataFile): Problem {
  const allowed: string[] = (error.params['allowedValues'] ?? []).map(asText);
  const guess = nearest(asText(value), allowed);
  const hint = guess === undefined ? `expected ${choice(allowed)}` : `did you mean “${guess}”?`;
  return {
    ...at(error, file, `${quote(asText(value))} is not a value of ${nameOf(error.instancePath)}; ${hint}`),
    expected: guess === undefined ? allowed : [guess],
  };
}

function at(error: ErrorObject, file: DataFile, message: string, part: 'key' | 'value' = 'value'): Problem {
  const description: unknown = error.parentSchema?.['description'];
  return {
    ...placeIn(file.entries, error.instancePath, part),
    message,
    ...(typeof description === 'string' && { help: description }),
  };
}

/** “overrides”, entry 2, “words”. */
function nameOf(pointer: string): string {
  const keys = splitPointer(pointer);
  if (keys.length === 0) return 'The file';
  return keys.map((key) => (/^\d+$/.test(key) ? `entry ${Number(key) + 1}` : `“${key}”`)).join(', ');
}
