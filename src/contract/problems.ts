import { placeIn, type DataFile, type Problem } from '../text/data-file.ts';
import { nearest } from '../text/nearest.ts';
import { own } from '../text/own.ts';
import { joinPointer } from '../text/pointer.ts';
import { expandNames } from './expand-names.ts';
import { formats } from './formats.ts';
import { isSchema } from './keyword.ts';
import type { ModelKind } from './model-kind.ts';
import { compilePattern } from '../check/pattern.ts';
import { schemaNodes, type SchemaNode } from './schema-tree.ts';
import { contractVocabulary } from './vocabulary.ts';

/** Longest pattern, in characters. */
const LONGEST_PATTERN = 1000;

/**
 * What would make parts of a contract silently say nothing: unknown keywords, keywords on the wrong part, settings without
 * the keyword they belong to, patterns that RE2 does not know, references out of the file. `standard` are the keywords of JSON Schema.
 */
export function contractProblems(file: DataFile, standard: ReadonlySet<string>): Problem[] {
  if (!isSchema(file.data)) return [{ message: 'A contract is a mapping', start: 0, end: 0 }];
  const found = new Map<string, Problem>();
  for (const node of schemaNodes(expandNames(file.data))) {
    for (const [keyword, argument] of Object.entries(node.schema)) {
      const message = keywordProblem(keyword, node, standard) ?? argumentProblem(keyword, argument);
      const pointer = joinPointer(node.pointer, keyword);
      // A definition that is used twice is wrong once.
      if (message !== undefined) found.set(pointer, { message, ...placeIn(file.entries, pointer, 'key') });
    }
  }
  return [...found.values()];
}

function keywordProblem(keyword: string, node: SchemaNode, standard: ReadonlySet<string>): string | undefined {
  const known = own(contractVocabulary, keyword);
  if (!known) {
    if (standard.has(keyword)) return standardProblem(keyword, node);
    const guess = nearest(keyword, [...Object.keys(contractVocabulary), ...standard]);
    return `Unknown keyword “${keyword}”${guess === undefined ? '' : `; did you mean “${guess}”?`}`;
  }
  if (node.kind !== 'any' && !known.on.includes(node.kind)) {
    return `“${keyword}” describes ${anyOf(known.on.map(kindName))}; here is ${kindName(node.kind)}`;
  }
  if (known.beside !== undefined && !Object.hasOwn(node.schema, known.beside)) {
    return `“${keyword}” says nothing without “${known.beside}” beside it`;
  }
  return known.entryOnly === true && !node.entry && node.kind !== 'any'
    ? `“${keyword}” says nothing outside of a list of entries`
    : undefined;
}

/** Keywords of JSON Schema that say nothing where they stand, and those by which a file would refer to what nobody reads. */
function standardProblem(keyword: string, { pointer, schema }: SchemaNode): string | undefined {
  const wanted = BESIDE.get(keyword) ?? [];
  if (wanted.length > 0 && !wanted.some((other) => Object.hasOwn(schema, other)))
    return `“${keyword}” says nothing without ${wanted.map((other) => `“${other}”`).join(' or ')} beside it`;
  if (UNSUPPORTED.has(keyword) || (keyword === '$id' && pointer !== ''))
    return `“${keyword}” is not supported; a “$ref” to a place in the file is`;
  const { minContains = 1, maxContains = Infinity } = schema;
  if (keyword === 'minContains' && minContains === 0 && maxContains === Infinity)
    return '“minContains” 0 without “maxContains” beside it says nothing';
  return keyword === 'maxContains' && Number(minContains) > Number(maxContains)
    ? '“maxContains” is less than “minContains”'
    : undefined;
}

/** Keywords, and those of which at least one must stand beside them. */
const BESIDE: ReadonlyMap<string, readonly string[]> = new Map([
  ['if', ['then', 'else']],
  ['then', ['if']],
  ['else', ['if']],
  ['minContains', ['contains']],
  ['maxContains', ['contains']],
]);

const UNSUPPORTED = new Set(['$anchor', '$dynamicAnchor', '$dynamicRef', '$vocabulary']);

function argumentProblem(keyword: string, argument: unknown): string | undefined {
  if ((keyword === 'pattern' || keyword === 'titlePattern') && typeof argument === 'string')
    return patternProblem(argument);
  if (keyword === 'patternProperties' && isSchema(argument)) {
    return Object.keys(argument)
      .map(patternProblem)
      .find((problem) => problem !== undefined);
  }
  if (keyword === 'format' && !isFormat(argument))
    return `There is no format “${String(argument)}”; known are ${formats.join(', ')}`;
  return undefined;
}

const isFormat = (format: unknown): boolean => formats.some((known) => known === format);

function patternProblem(pattern: string): string | undefined {
  if (pattern.length > LONGEST_PATTERN) return `Pattern is longer than ${LONGEST_PATTERN} characters`;
  try {
    compilePattern(pattern, 'u');
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : String(error);
    return `“${pattern}” is no pattern that RE2 knows: ${reason}`;
  }
}

const anyOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

const KIND_NAMES: Partial<Record<ModelKind, string>> = {
  brief: 'the document',
  section: 'a section',
  table: 'a table',
  column: 'a column',
  list: 'a list',
  label: 'a label',
  item: 'an entry of a list',
  any: 'a text',
};

const kindName = (kind: ModelKind): string => KIND_NAMES[kind] ?? 'other data';
