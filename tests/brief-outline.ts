import type { Brief, List, Section, Table } from '../src/generated/brief.ts';

/** The model of a brief as a reader sees it: one line a title, lede, section, list and table. */
export function briefOutline(brief: Brief): string {
  const lines = [`${brief.wordCount} words`];
  if (brief.metadata) lines.push(`metadata ${JSON.stringify(brief.metadata)}`);
  if (brief.title) lines.push(`title “${brief.title.text}”${markOf(brief.title)}`);
  if (brief.lede) lines.push(`lede ${brief.lede.wordCount} words “${start(brief.lede.text)}”`);
  const stack: { holder: Brief | Section; depth: number }[] = [{ holder: brief, depth: 0 }];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { holder, depth } = entry;
    if ('level' in holder) lines.push(...sectionLines(holder, '  '.repeat(depth - 1)));
    for (const id of holder.outline.toReversed()) {
      const section = holder.sections[id];
      if (section) stack.push({ holder: section, depth: depth + 1 });
    }
  }
  return `${lines.join('\n')}\n`;
}

function sectionLines(section: Section, indent: string): string[] {
  const heading = `section ${section.id} level ${section.level} “${section.title}”${markOf(section)} ${section.wordCount} words`;
  return [
    heading,
    ...section.lists.map((list) => `  ${listLine(list)}`),
    ...section.tables.map((table) => `  ${tableLine(table)}`),
  ].map((line) => indent + line);
}

function listLine({ ordered, items, intro }: List): string {
  const labels = items.map(({ label, text }) => label ?? start(text));
  return `${ordered ? 'numbered' : 'bulleted'} list of ${items.length}: ${labels.join(' · ')}${introOf(intro)}`;
}

function tableLine({ columns, cells, origin, intro }: Table): string {
  const types = origin === 'marked' ? '' : ` (${origin})`;
  return `table ${columns.length} × ${cells.length}: ${columns.join(' | ')}${types}${introOf(intro)}`;
}

const markOf = ({ marked }: { marked: boolean }): string => (marked ? '' : ' (unmarked)');
const introOf = (intro: string | undefined): string => (intro === undefined ? '' : ` after “${intro}”`);
const start = (text: string): string =>
  (text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text).replaceAll('\n', ' ');
