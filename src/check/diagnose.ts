import type { ErrorObject } from 'ajv';
import type { Brief } from '../generated/brief.ts';
import type { Diagnostic, Position } from '../generated/report.ts';
import type { Place, SourceMap } from '../model/source-map.ts';
import { joinPointer, valueAt } from '../text/pointer.ts';
import { type Source, positionOf } from '../text/source.ts';
import { fillTemplate } from '../text/template.ts';
import type { Hit } from './keyword.ts';
import type { Finding } from './run.ts';

/** A diagnostic with what a fixer needs to know of it. */
export interface Diagnosis {
  readonly diagnostic: Diagnostic;
  readonly finding: Finding;
  readonly facts: Facts;
  readonly place: Place;
}

/** Answers a placeholder: facts of the violation first, then the offending value, the part's own properties, the options. */
export type Facts = (name: string) => unknown;

export function diagnose(finding: Finding, brief: Brief, sourceMap: SourceMap, source: Source): Diagnosis {
  const { active, error } = finding;
  const hit = hitOf(error);
  const pointer = pointerOf(error, hit);
  const value = valueAt(brief, pointer);
  const span = typeof hit.index === 'number' ? { index: hit.index, length: hit.length ?? 0 } : undefined;
  const place = sourceMap.locate(pointer, span);
  const facts = factsOf(finding, hit, value);
  // Without a span the place is a whole part, and what the keyword compared may be a fact about it.
  const position = positionOf(source, place.start, place.end);
  const actual = (span && hit.actual) ?? offendingText(source, position);
  const diagnostic: Diagnostic = {
    ruleId: active.rule.id,
    severity: lower(active.severity, hit.severity),
    message: fillTemplate(messageOf(finding), facts),
    position,
    pointer,
    ...(actual !== undefined && { actual }),
    ...(hit.expected && { expected: [...hit.expected] }),
  };
  return { diagnostic, finding, facts, place };
}

/** The author's words at a place; none for an absence, nor for more than a reader takes in at a glance. */
function offendingText({ text }: Source, { start, end }: Position): string | undefined {
  const length = end.offset - start.offset;
  return length > 0 && length <= LONGEST_ACTUAL ? text.slice(start.offset, end.offset) : undefined;
}

const LONGEST_ACTUAL = 200;

const RANK = { error: 2, warning: 1, info: 0 };
const lower = (severity: Diagnostic['severity'], hit: Hit['severity']): Diagnostic['severity'] =>
  hit && RANK[hit] < RANK[severity] ? hit : severity;

/** The facts of an error: a keyword's hit, or what Ajv says of a standard keyword. */
function hitOf({ params }: ErrorObject): Hit {
  const { allowedValues, ...facts } = params;
  return Array.isArray(allowedValues) ? { ...facts, expected: allowedValues.map(String) } : facts;
}

/** Where a violation points: an unexpected property, a repeated item; a missing one is its holder's. */
function pointerOf(error: ErrorObject, hit: Hit): string {
  const base = error.instancePath + (hit.pointer ?? '');
  if (error.keyword === 'additionalProperties') return joinPointer(base, String(error.params['additionalProperty']));
  if (error.keyword === 'uniqueItems') return joinPointer(base, String(error.params['i']));
  return base;
}

function messageOf({ active, error }: Finding): string {
  const { message, id } = active.rule;
  if (typeof message === 'string') return message;
  const text = message[error.keyword] ?? message['default'];
  if (text === undefined) throw new Error(`rule “${id}” has no message for the keyword “${error.keyword}”`);
  return text;
}

function factsOf({ active, part }: Finding, hit: Hit, value: unknown): Facts {
  return (name) => {
    if (Object.hasOwn(hit, name)) return hit[name];
    if (name === 'value') return value;
    if (name === 'length' && Array.isArray(value)) return value.length;
    const own: unknown = Object.hasOwn(part.value, name) ? Reflect.get(part.value, name) : undefined;
    return own ?? active.options[name];
  };
}
