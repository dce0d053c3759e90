import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import type { BlockReading } from './block-reading.ts';
import { lineKind } from './line-kind.ts';
import type { Lines } from './lines.ts';
import { endOf, firstOf, indentOf, isBlank, positionIn, skipBlanks, trimBlanks } from './lines.ts';
import { readInlines } from './plain-inlines.ts';
import { matchesAt } from './sticky.ts';

/** Whether line `line` and the one below it, indented alike, are the head of a table whose every row has outer pipes. */
export function isTableHead(lines: Lines, line: number): boolean {
  return (
    indentOf(lines, line + 1) === indentOf(lines, line) &&
    matchesAt(delimiterRow, lines.text, firstOf(lines, line + 1)) &&
    pipesOf(lines, line)?.length === pipesOf(lines, line + 1)?.length
  );
}

/** The table that starts in the next line, in the column `indent`; nothing when any of it is not plain. */
export function readTable(reading: BlockReading, indent: number): Table | undefined {
  const { lines, line } = reading;
  if (!isTableHead(lines, line)) return undefined;
  const children: TableRow[] = [];
  let next = line;
  while (next <= line + 1 || isRow(lines, next, indent)) {
    const row = readRow(reading, next);
    if (row === undefined) return undefined;
    if (next !== line + 1) children.push(row);
    next += 1;
  }
  if (!endsTable(lines, next)) return undefined;
  reading.line = next;
  const position = positionIn(lines, line, firstOf(lines, line), next - 1, endOf(lines, next - 1));
  return { type: 'table', align: alignOf(lines, line + 1), children, position };
}

function isRow(lines: Lines, line: number, indent: number): boolean {
  return lines.text[firstOf(lines, line)] === '|' && indentOf(lines, line) === indent && !isBlank(lines, line);
}

function endsTable(lines: Lines, line: number): boolean {
  return (
    isBlank(lines, line) || (indentOf(lines, line) === 0 && lineKind(lines, line, firstOf(lines, line)) === 'heading')
  );
}

function readRow({ lines, hasDefinitions }: BlockReading, line: number): TableRow | undefined {
  const pipes = pipesOf(lines, line);
  if (pipes === undefined) return undefined;
  const children: TableCell[] = [];
  const last = pipes.length - 2;
  for (let index = 0; index <= last; index += 1) {
    const [pipe = 0, nextPipe = 0] = pipes.slice(index, index + 2);
    const start = skipBlanks(lines.text, pipe + 1, nextPipe);
    const content = readInlines({ lines, line, start, end: nextPipe, hasDefinitions });
    if (content === undefined) return undefined;
    const end = index === last ? endOf(lines, line) : nextPipe;
    children.push({ type: 'tableCell', children: content, position: positionIn(lines, line, pipe, line, end) });
  }
  return {
    type: 'tableRow',
    children,
    position: positionIn(lines, line, firstOf(lines, line), line, endOf(lines, line)),
  };
}

/** The offsets of the pipes of a row that starts and ends with one; nothing for other rows and for escaped pipes. */
function pipesOf(lines: Lines, line: number): number[] | undefined {
  const { text } = lines;
  const start = firstOf(lines, line);
  const end = trimBlanks(text, start, endOf(lines, line));
  if (text[start] !== '|' || text[end - 1] !== '|' || end - start < 2 || text.slice(start, end).includes('\\'))
    return undefined;
  const pipes: number[] = [];
  for (let at = start; at !== -1 && at < end; at = text.indexOf('|', at + 1)) pipes.push(at);
  return pipes;
}

function alignOf(lines: Lines, line: number): AlignType[] {
  const cells = lines.text
    .slice(firstOf(lines, line) + 1, endOf(lines, line))
    .split('|')
    .slice(0, -1);
  return cells.map((cell) => {
    const left = cell.trimStart().startsWith(':');
    const right = cell.trimEnd().endsWith(':');
    if (left) return right ? 'center' : 'left';
    return right ? 'right' : null;
  });
}

const delimiterRow = /\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?:[\r\n]|$)/y;
