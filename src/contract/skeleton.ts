import { type SectionEntry, entryTitle } from './binding.ts';
import { expandNames } from './expand-names.ts';
import { flatten } from './flatten.ts';
import { entriesOf, isSchema, type Schema } from './keyword.ts';
import type { NameEntry } from './names.ts';

/** What stands where the author has something to say. */
const FILLER = 'TODO';

/** A Markdown document with the headings, tables and lists that a contract requires, and its descriptions as comments. */
export function skeleton(contract: unknown): string {
  const root = expandNames(contract);
  if (!isSchema(root)) return '';
  const schemas = flatten(root, root);
  const blocks = [
    ...frontMatter(schemas),
    ...(schemas.some(hasTitleInFrontMatter)
      ? []
      : [`# ${typeof root['title'] === 'string' ? root['title'] : 'Title'}`]),
    ...(schemas.some(requiresLede) ? ['What should the reader know? Say it here in one or two sentences.'] : []),
    ...contentsOf(root, root, 2),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const requiresLede = ({ required }: Schema): boolean => Array.isArray(required) && required.includes('lede');

const hasTitleInFrontMatter = ({ frontMatter: schema }: Schema): boolean =>
  isSchema(schema) && Array.isArray(schema['required']) && schema['required'].includes('title');

function frontMatter(schemas: readonly Schema[]): string[] {
  const lines = schemas.flatMap(({ frontMatter: schema }) => {
    if (!isSchema(schema)) return [];
    const required = Array.isArray(schema['required']) ? schema['required'].map(String) : [];
    const properties = isSchema(schema['properties']) ? schema['properties'] : {};
    return required.map((key) => `${key}: ${exampleOf(properties[key])}`);
  });
  return lines.length === 0 ? [] : [`---\n${lines.join('\n')}\n---`];
}

function exampleOf(schema: unknown): string {
  if (!isSchema(schema)) return FILLER;
  const allowed = Array.isArray(schema['enum']) ? schema['enum'][0] : schema['const'];
  if (allowed !== undefined) return String(allowed);
  if (schema['type'] === 'integer' || schema['type'] === 'number') return '0';
  return schema['type'] === 'boolean' ? 'false' : FILLER;
}

/** The blocks of a document or section: its own tables and lists, then its sections. */
function contentsOf(schema: Schema, root: Schema, level: number): string[] {
  const schemas = flatten(schema, root);
  const tables = schemas
    .flatMap((one) => entriesOf(one['tables']))
    .filter(isRequired)
    .map(tableOf);
  const lists = schemas
    .flatMap((one) => entriesOf(one['lists']))
    .filter(isRequired)
    .map(listOf);
  const sections = schemas.flatMap((one) => {
    const wanted = typeof one['sectionLevel'] === 'number' ? one['sectionLevel'] : level;
    return entriesOf<SectionEntry>(one['sections']).flatMap((entry) => sectionOf(entry, root, wanted));
  });
  const subsections = schemas.some(({ properties }) => minimumOutline(properties) > 0 && sections.length === 0)
    ? Array.from({ length: Math.max(...schemas.map(({ properties }) => minimumOutline(properties))) }, (_, index) => [
        `${'#'.repeat(Math.min(level, 6))} ${FILLER} ${index + 1}`,
        FILLER,
      ]).flat()
    : [];
  return [...tables, ...lists, ...sections, ...subsections];
}

const isRequired = (entry: Schema): boolean => entry['optional'] !== true;

/** `properties: { outline: { minItems: 2 } }` asks for two subsections of any name. */
function minimumOutline(properties: unknown): number {
  const outline = isSchema(properties) ? properties['outline'] : undefined;
  return isSchema(outline) && typeof outline['minItems'] === 'number' ? outline['minItems'] : 0;
}

function sectionOf(entry: SectionEntry, root: Schema, level: number): string[] {
  const count = entry.repeat?.minimum ?? (entry.optional === true ? 0 : 1);
  const title = entryTitle(entry);
  const mark = '#'.repeat(Math.min(level, 6));
  if (count === 0) return [`<!-- If there is something to say: ${mark} ${title} -->`];
  const contents = contentsOf(entry, root, level + 1);
  return Array.from({ length: count }, (_, index) => [
    `${mark} ${index === 0 ? title : title.replace(/\d+/, (number) => String(Number(number) + index))}`,
    ...(entry.description === undefined ? [] : [`<!-- ${entry.description} -->`]),
    FILLER,
    ...contents,
  ]).flat();
}

const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;

function tableOf(schema: Schema): string {
  const columns = entriesOf<NameEntry>(schema['columns']).filter(isRequired);
  const names = columns.length > 0 ? columns.map(({ title = '' }) => title) : ['Column 1', 'Column 2'];
  const cells = columns.length > 0 ? columns.map(exampleOf) : [FILLER, FILLER];
  const rows = Math.max(1, typeof schema['minRows'] === 'number' ? schema['minRows'] : 0);
  return [line(names), line(names.map(() => '---')), ...Array.from({ length: rows }, () => line(cells))].join('\n');
}

function listOf(schema: Schema): string {
  const labels = entriesOf<NameEntry>(schema['labels']).filter(isRequired);
  const least = typeof schema['minEntries'] === 'number' ? schema['minEntries'] : 1;
  const labelled = labels.map(({ title = '' }) => `- ${title}: ${FILLER}`);
  const more = Array.from({ length: Math.max(0, least - labels.length) }, () => `- ${FILLER}`);
  return [...labelled, ...more].join('\n');
}
