import { own } from '../text/own.ts';
import { joinPointer, referencedPointer, valueAt } from '../text/pointer.ts';
import { isSchema, type Schema } from './keyword.ts';
import { elementKind, memberKind, type ModelKind } from './model-kind.ts';
import { contractVocabulary } from './vocabulary.ts';

/** A schema inside a contract. */
export interface SchemaNode {
  readonly pointer: string;
  readonly schema: Schema;
  /** What it is about. */
  readonly kind: ModelKind;
  /** True when it is an entry of `sections`, `columns` … */
  readonly entry: boolean;
}

/**
 * Every schema of a contract with what it is about, a definition once for each use. Names in lists of entries are no
 * schemas yet: see `expandNames`.
 */
export function schemaNodes(root: unknown): SchemaNode[] {
  const nodes: SchemaNode[] = [];
  const seen = new Set<string>();
  const stack: { pointer: string; schema: unknown; kind: ModelKind; entry: boolean }[] = [
    { pointer: '', schema: root, kind: 'brief', entry: false },
  ];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { pointer, schema, kind, entry } = next;
    const key = `${kind} ${pointer}`;
    if (!isSchema(schema) || seen.has(key)) continue;
    seen.add(key);
    nodes.push({ pointer, schema, kind, entry });
    stack.push(...childrenOf({ pointer, schema, kind, entry }, root).toReversed());
  }
  return nodes;
}

type Child = { pointer: string; schema: unknown; kind: ModelKind; entry: boolean };

function childrenOf({ pointer, schema, kind }: SchemaNode, root: unknown): Child[] {
  return Object.entries(schema).flatMap(([keyword, argument]): Child[] => {
    const at = joinPointer(pointer, keyword);
    const holds = own(contractVocabulary, keyword)?.holds;
    if (holds) return held(argument, at, holds);
    if (keyword === '$ref' && typeof argument === 'string' && argument.startsWith('#')) {
      const target = referencedPointer(argument);
      return target === undefined ? [] : [{ pointer: target, schema: valueAt(root, target), kind, entry: false }];
    }
    if (IN_PLACE.has(keyword)) return [{ pointer: at, schema: argument, kind, entry: false }];
    if (LISTS.has(keyword)) return each(argument, at, () => (keyword === 'prefixItems' ? elementKind(kind) : kind));
    if (ELEMENTS.has(keyword)) return [{ pointer: at, schema: argument, kind: elementKind(kind), entry: false }];
    if (MEMBERS.has(keyword)) return each(argument, at, (key) => memberKind(kind, key));
    if (keyword === 'dependentSchemas') return each(argument, at, () => kind);
    if (keyword === '$defs' || keyword === 'definitions') return each(argument, at, () => 'any');
    return keyword === 'propertyNames' ? [{ pointer: at, schema: argument, kind: 'data', entry: false }] : [];
  });
}

const IN_PLACE = new Set(['not', 'if', 'then', 'else']);
const LISTS = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const MEMBERS = new Set(['properties', 'patternProperties']);
const ELEMENTS = new Set(['items', 'contains', 'additionalProperties', 'unevaluatedItems', 'unevaluatedProperties']);

function held(argument: unknown, at: string, { kind, many }: { kind: ModelKind; many: boolean }): Child[] {
  if (!many) return [{ pointer: at, schema: argument, kind, entry: false }];
  return each(argument, at, () => kind).map((child) => ({ ...child, entry: true }));
}

function each(argument: unknown, at: string, kindOf: (key: string) => ModelKind): Child[] {
  if (typeof argument !== 'object' || argument === null) return [];
  return Object.entries(argument).map(([key, schema]) => ({
    pointer: joinPointer(at, key),
    schema,
    kind: kindOf(key),
    entry: false,
  }));
}
