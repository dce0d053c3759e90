import type { Brief } from '../../generated/brief.ts';
import { candidatesIn } from '../binding.ts';
import { isSchema, type KeywordCheck } from '../keyword.ts';
import { namePart } from '../name-part.ts';
import { quote } from '../../text/phrase.ts';
import { normalTitle } from '../title.ts';
import { nearest } from '../../text/nearest.ts';

/** A text that must occur elsewhere in the document. */
export const among: KeywordCheck = (argument, value, call) => {
  if (typeof value !== 'string' || !isSchema(argument)) return [];
  const { texts, where } = amongTexts(argument, call.brief);
  if (texts.some((text) => normalTitle(text) === normalTitle(value))) return [];
  const guess = nearest(value, texts);
  const hint = guess === undefined ? '' : `; did you mean ${quote(guess)}?`;
  return [
    {
      ruleId: call.pointer.startsWith('/metadata') ? 'frontmatter' : 'table-cell',
      message: `${namePart(call.brief, call.pointer)}: ${quote(value)} is not ${where}${hint}`,
      pointer: call.pointer,
      actual: value,
      expected: guess === undefined ? texts.slice(0, 8) : [guess],
      ...(guess !== undefined && { replacement: guess }),
      schemaPointer: call.pointerOf(call.schema),
    },
  ];
};

/** The texts elsewhere in a document that the keyword `among` allows, and where they stand. */
export function amongTexts(
  argument: Readonly<Record<string, unknown>>,
  brief: Brief,
): { texts: string[]; where: string } {
  const [[source, name] = ['', '']] = Object.entries(argument);
  const title = String(name);
  switch (source) {
    case 'column':
      return { texts: columnTexts(brief, title), where: `in the column ${quote(title)}` };
    case 'labelsOf':
      return { texts: sectionsCalled(brief, title).flatMap(labelsIn), where: `a label under ${quote(title)}` };
    case 'sectionsOf':
      return { texts: sectionsCalled(brief, title).flatMap(titlesIn), where: `a section under ${quote(title)}` };
    default:
      return { texts: [metadataOf(brief, title)].flat().map(String), where: `in the front matter ${quote(title)}` };
  }
}

function columnTexts({ tables }: Brief, name: string): string[] {
  return tables.flatMap(({ columns, cells }) => {
    const index = columns.findIndex((column) => normalTitle(column) === normalTitle(name));
    return index < 0 ? [] : cells.flatMap((row) => row[index] ?? []);
  });
}

const sectionsCalled = (brief: Brief, title: string) =>
  candidatesIn(brief, '', 'any').flatMap(({ section }) =>
    section && normalTitle(section.title) === normalTitle(title) ? [section] : [],
  );

type Section = Brief['sections'][string];

const labelsIn = ({ lists }: Section): string[] =>
  lists.flatMap(({ items }) => items.flatMap(({ label }) => label ?? []));
const titlesIn = ({ outline, sections }: Section): string[] => outline.flatMap((id) => sections[id]?.title ?? []);

function metadataOf({ metadata = {} }: Brief, key: string): unknown {
  return Object.hasOwn(metadata, key) ? (metadata[key] ?? []) : [];
}
