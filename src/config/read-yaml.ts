import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type ParsedNode } from 'yaml';
import type { DataFile, Entry, Place, Problem } from '../text/data-file.ts';
import { joinPointer } from '../text/pointer.ts';
import { nestsTooDeep, TOO_DEEP } from '../text/yaml-depth.ts';

/** The data of a YAML 1.2 text: no merge keys, no tags, no duplicate keys, few aliases. Throws a RangeError when it nests too deep. */
export function readYaml(path: string, text: string): DataFile {
  if (nestsTooDeep(text)) throw new RangeError(TOO_DEEP);
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
    lineCounter: new LineCounter(),
  });
  const problems: Problem[] = [...document.errors, ...document.warnings].map((error) => {
    if (error.code === 'RESOURCE_EXHAUSTION') throw new RangeError(TOO_DEEP);
    const [start, end] = error.pos;
    return { message: error.message, start, end };
  });
  const entries = new Map<string, Entry>();
  if (document.contents) collect(document.contents, text, entries);
  if (problems.length > 0) return { path, text, data: undefined, entries, problems };
  try {
    return { path, text, data: document.toJS({ maxAliasCount: 100 }), entries, problems };
  } catch (error) {
    // Aliases that multiply into millions of values.
    if (!(error instanceof ReferenceError)) throw error;
    return { path, text, data: undefined, entries, problems: [{ message: error.message, start: 0, end: 0 }] };
  }
}

/** Places of all values; what stands behind an alias has none of its own. */
function collect(root: Node, text: string, entries: Map<string, Entry>): void {
  entries.set('', { value: placeOf(root, text) });
  const stack = [{ node: root, pointer: '' }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    for (const { key, name, value } of childrenOf(next.node)) {
      const pointer = joinPointer(next.pointer, name);
      entries.set(pointer, {
        ...(key && { key: placeOf(key, text) }),
        value: placeOf(value ?? key ?? next.node, text),
      });
      if (value) stack.push({ node: value, pointer });
    }
  }
}

interface Child {
  readonly name: string | number;
  readonly key?: Node;
  readonly value: Node | null;
}

function childrenOf(node: Node): Child[] {
  // A parsed document holds parsed nodes only; the types of `isMap` and `isSeq` leave that open.
  if (isSeq(node)) return (node.items as ParsedNode[]).map((value, name) => ({ name, value }));
  if (!isMap(node)) return [];
  return (node.items as { key: ParsedNode; value: ParsedNode | null }[]).map(({ key, value }) => ({
    name: isScalar(key) ? String(key.value) : '',
    key,
    value,
  }));
}

function placeOf(node: Node, text: string): Place {
  const [start, end] = node.range ?? [0, 0];
  let last = end;
  while (last > start && ' \r\n'.includes(text.charAt(last - 1))) last--;
  return { start, end: last };
}
