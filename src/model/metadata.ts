import type { Yaml } from 'mdast';
import {
  type Document,
  LineCounter,
  type Node,
  type Scalar,
  type YAMLMap,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
} from 'yaml';
import type { Metadata } from '../generated/brief.ts';
import { nestsTooDeep, TOO_DEEP } from '../text/yaml-depth.ts';
import { addProse } from './add-prose.ts';
import { segmentsOf } from './align.ts';
import type { Draft } from './draft.ts';
import { rangeOf } from './range.ts';
import { refuseMetadata } from './refuse-metadata.ts';
import type { Places } from './source-map.ts';

/** Front matter in TOML, as micromark's extension yields it. */
export interface Toml {
  type: 'toml';
  value: string;
  position?: Yaml['position'];
}

declare module 'mdast' {
  interface RootContentMap {
    toml: Toml;
  }
}

/** Reads front matter into `brief.metadata`. YAML that does not parse leaves none but `brief.metadataError`; TOML is not read. */
export function readMetadata(draft: Draft, node: Yaml | Toml): void {
  if (node.type === 'toml') return;
  const offset = rangeOf(node).start + fenceLength(draft.text);
  if (node.value.length > LARGEST) return refuseMetadata(draft, 'it is larger than 64 KiB', offset, offset);
  if (nestsTooDeep(node.value)) return refuseMetadata(draft, TOO_DEEP, offset, offset);
  const document = parseDocument(node.value, {
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    lineCounter: new LineCounter(),
    logLevel: 'error',
  });
  const [error] = document.errors;
  if (error) {
    if (error.code === 'RESOURCE_EXHAUSTION') return refuseMetadata(draft, TOO_DEEP, offset, offset);
    const [message = ''] = error.message.split(/ at line|:?\n/, 1);
    return refuseMetadata(draft, message, offset + error.pos[0], offset + error.pos[1]);
  }
  if (!isMap(document.contents)) return;
  const data = toData(document);
  if (data === undefined) return refuseMetadata(draft, 'aliases (*name) are not read', offset, offset);
  draft.brief.metadata = data;
  draft.places.set(data, { start: offset, end: offset });
  placeMembers(document.contents, data, draft.places, offset);
  for (const key of READ_BY_PEOPLE) addText(draft, data, key);
  const repeated = repeatedKey(document.contents);
  if (repeated) {
    const [start, end] = repeated.range;
    refuseMetadata(draft, `“${String(repeated.value)}” stands in it twice`, offset + start, offset + end);
  }
}

/** A key of the front matter that stands there before; the parser would compare each with all others. */
function repeatedKey({ items }: YAMLMap.Parsed): Scalar.Parsed | undefined {
  const seen = new Set<unknown>();
  for (const { key } of items) {
    if (!isScalar(key)) continue;
    if (seen.has(key.value)) return key;
    seen.add(key.value);
  }
  return undefined;
}

/** Entries that are sentences or headings; others are ids, names and switches. */
const READ_BY_PEOPLE = ['title', 'subtitle', 'description', 'summary', 'abstract', 'excerpt'];

/** Adds an entry that stands in one piece in the source; a folded one has no exact places. */
function addText(draft: Draft, data: Metadata, key: string): void {
  const text = data[key];
  const place = draft.places.member(data, key);
  if (typeof text !== 'string' || !place) return;
  const start = draft.text.indexOf(text, place.start);
  const end = start + text.length;
  if (start < 0 || end > place.end) return;
  const segments = segmentsOf([{ at: 0, length: text.length, start, end }]);
  addProse(draft, { text, verbatim: [], segments, start, end }, 'metadata');
}

/** Larger front matter is no front matter of a brief; duplicate-key checks of YAML parsers are quadratic. */
const LARGEST = 64 * 1024;

function toData(document: Document.Parsed): Metadata | undefined {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined; // aliases: a bomb or an oddity, never metadata
  }
}

/** Length of the opening fence with its line end. */
function fenceLength(text: string): number {
  const end = text.search(/[\r\n]/);
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

function placeMembers(root: Node, data: Metadata, places: Places, offset: number): void {
  const stack: { node: Node; value: unknown }[] = [{ node: root, value: data }];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { node, value } = entry;
    if (typeof value !== 'object' || value === null || isAlias(node)) continue;
    const pairs: [string, unknown][] = isMap(node)
      ? node.items.map(({ key, value: member }) => [String(isScalar(key) ? key.value : key), member])
      : isSeq(node)
        ? node.items.map((member, i) => [String(i), member])
        : [];
    for (const [key, member] of pairs) {
      const range = isNode(member) ? member.range : undefined;
      if (!range || !isNode(member)) continue;
      places.setMember(value, key, { start: offset + range[0], end: offset + range[1] });
      stack.push({ node: member, value: Reflect.get(value, key) });
    }
  }
}

const isNode = (value: unknown): value is Node => isScalar(value) || isMap(value) || isSeq(value);
