import type { Edit, Position } from '../generated/report.ts';

/**
 * The edit that silences a rule at a finding by a comment that asks for the author's reason: above the line where that
 * starts a block, else at the line's end, for a comment of its own would part a paragraph, a list or a table. What the
 * document as a whole lacks, and what is wrong in front matter, where no comment can stand, is silenced for the file.
 */
export function suppressionEdit(text: string, { start, end }: Position, ruleId: string): Edit {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const comment = (kind: string): string => `<!-- brieflint-${kind} ${ruleId}: reason -->`;
  const matter = frontMatterEnd(text);
  const isOfDocument = start.offset === end.offset && text.slice(matter, start.offset).trim() === '';
  if (start.offset < matter || isOfDocument) {
    const gap = matter === 0 ? '' : lineEnd;
    return insertion(matter, `${gap}${comment('disable-file')}${lineEnd}${gap === '' ? lineEnd : ''}`);
  }
  const from = start.offset - (start.column - 1);
  const line = /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '';
  if (startsBlock(text.slice(0, from), line)) {
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    return insertion(from, `${indent}${comment('disable-next-line')}${lineEnd}`);
  }
  return insertion(from + endOfContent(line), ` ${comment('disable-line')}`);
}

/** Whether a line follows a blank one or nothing and is no entry of a list; or is a definition, which ends where its line does. */
function startsBlock(above: string, line: string): boolean {
  const isFirst = above === '' || /(?:^|[\r\n]|\n---)[ \t]*\r?\n$/.test(above.slice(-MOST_BLANKS));
  return (isFirst && !/^\s*(?:[-*+•]|\d+[.)])\s/.test(line)) || /^ {0,3}\[[^\]]+\]:/.test(line);
}

/** A blank line is not longer than this. */
const MOST_BLANKS = 200;

/** Length of a line without what has to end it: a table's last pipe, the mark of a line break. */
function endOfContent(line: string): number {
  let end = line.trimEnd().length;
  if (line.trimStart().startsWith('|') && line.endsWith('|', end) && line.charAt(end - 2) !== '\\') end--;
  else if (line.endsWith('\\', end)) end--;
  while (end > 0 && ' \t'.includes(line.charAt(end - 1))) end--;
  return end;
}

/** Offset of the line after the front matter; 0 when there is none. */
function frontMatterEnd(text: string): number {
  if (!text.startsWith('---')) return 0;
  const end = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  return end ? end.index + end[0].length : 0;
}

const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text });
