/** Whether a line holds a pipe that could divide cells. */
export function hasPipe(text: string): boolean {
  for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) {
    if (text.charCodeAt(at - 1) !== BACKSLASH) return true;
  }
  return false;
}

/** Whether a line is a row written with a pipe on both sides: `| a | b |`. */
export function isFramedRow(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length > 2 && trimmed.startsWith('|') && trimmed.endsWith('|') && !trimmed.endsWith('\\|');
}

/** Number of cells GFM reads in a row; pipes in code divide cells too, escaped ones do not. */
export function countCells(text: string): number {
  const row = text.trim();
  let cells = 1;
  for (let i = 0; i < row.length; i++) {
    const code = row.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (code === PIPE && i > 0 && i < row.length - 1) cells++;
  }
  return cells;
}

/** Whether a line is a delimiter row to GFM. */
export function isDelimiter(text: string): boolean {
  return isDelimiterLike(text) && cellsOf(text).every((cell) => /^:?-+:?$/.test(cell));
}

/** Whether a line was meant as a delimiter row: only dashes of any kind, colons and pipes, as in `|—|—|` or `|---||---|`. */
export function isDelimiterLike(text: string): boolean {
  return text.includes('|') && /^[ \t]*[|:\-–—=−][|:\-–—=− \t]*$/.test(text) && /[-–—=−]/.test(text);
}

/** A delimiter row of the given width that keeps the alignments, frame and style of the one it replaces. */
export function widenDelimiter(text: string, width: number): string {
  const given = cellsOf(text).map(toDelimiterCell);
  const last = (given.at(-1) ?? '').replaceAll(':', '').padEnd(3, '-');
  const cells = Array.from({ length: width }, (_, i) => given[i] ?? last);
  const space = /[|][ \t]/.test(text) ? ' ' : '';
  const indent = /^[ \t]*/.exec(text)?.[0] ?? '';
  return `${indent}|${cells.map((cell) => `${space}${cell}${space}`).join('|')}|`;
}

const BACKSLASH = 92;
const PIPE = 124;

function toDelimiterCell(cell: string): string {
  const plain = cell.replaceAll(/[^-:]/g, '-');
  return /^:?-+:?$/.test(plain) ? plain : '---';
}

function cellsOf(text: string): string[] {
  let row = text.trim();
  if (row.startsWith('|')) row = row.slice(1);
  if (row.endsWith('|')) row = row.slice(0, -1);
  return row.split('|').map((cell) => cell.trim());
}
