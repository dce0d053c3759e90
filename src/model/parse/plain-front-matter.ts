import type { Yaml } from 'mdast';
import type { Position } from 'unist';
import type { Lines } from './lines.ts';
import { countLines, endOf, positionIn, skipBlanks, startOf } from './lines.ts';

/** The YAML that the text starts with, if it is closed. */
export function readFrontMatter(lines: Lines): (Yaml & { position: Position }) | undefined {
  if (!isFence(lines, 0)) return undefined;
  const count = countLines(lines);
  let close = 1;
  while (close < count && !isFence(lines, close)) close += 1;
  if (close === count) return undefined;
  const value = close === 1 ? '' : lines.text.slice(startOf(lines, 1), endOf(lines, close - 1));
  return { type: 'yaml', value, position: positionIn(lines, 0, 0, close, endOf(lines, close)) };
}

function isFence(lines: Lines, line: number): boolean {
  const start = startOf(lines, line);
  const end = endOf(lines, line);
  return lines.text.startsWith('---', start) && skipBlanks(lines.text, start + 3, end) === end;
}
