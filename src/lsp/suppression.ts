import type { Edit, Position } from '../generated/report.ts';

/** The edit that puts a comment above a finding's line, as indented as the line, for the author to say why. */
export function suppressionComment(text: string, { start }: Position, ruleId: string): Edit {
  const lineStart = start.offset - (start.column - 1);
  const indent = /^[ \t]*/.exec(text.slice(lineStart, start.offset + 200))?.[0] ?? '';
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const comment = `${indent}<!-- brieflint-disable-next-line ${ruleId}: reason -->${lineEnd}`;
  return { start: lineStart, end: lineStart, text: comment };
}
