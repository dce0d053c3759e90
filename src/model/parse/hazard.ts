import { matchAt, matchesAt } from './sticky.ts';

/**
 * Whether parsing `text` can take much longer than its length suggests, or takes long in any case, so that it belongs in
 * a worker that can be stopped. It looks for what micromark is known to be slow at and proves nothing about the rest.
 */
export function isHazardous(text: string): boolean {
  if (text.length > limits.length) return true;
  let marks = 0;
  let slowLines = 0;
  for (let start = 0; start < text.length;) {
    const lineFeed = text.indexOf('\n', start);
    const end = lineFeed === -1 ? text.length : lineFeed;
    const content = skipContainers(text, start);
    if (content === undefined) return true;
    marks = content >= end ? 0 : marks + countMarks(text, content, end);
    if (matchesAt(slowLine, text, content)) slowLines += 1;
    if (marks > limits.marks || slowLines > limits.slowLines) return true;
    start = end + 1;
  }
  return false;
}

/** The most that is harmless. A brief stays far below; each costs micromark well under a tenth of a second. */
const limits = {
  length: 100_000,
  /** Lists and quotes that one line opens or continues. */
  containers: 30,
  /** Columns before a list marker or the mark of a quote. */
  indent: 100,
  /** Characters in one paragraph that can mark something up. */
  marks: 1000,
  /** Definitions, and lines that make headings of the paragraphs above them. */
  slowLines: 300,
};

/** Where the content of a line starts, behind the marks of lists and quotes; nothing when there are too many of them. */
function skipContainers(text: string, start: number): number | undefined {
  let offset = start;
  for (let containers = 0; containers <= limits.containers; containers += 1) {
    const mark = matchAt(containerMark, text, offset)?.[0];
    if (mark === undefined) return offset + (matchAt(blanks, text, offset)?.[0].length ?? 0);
    if (mark.length > limits.indent) return undefined;
    offset += mark.length;
  }
  return undefined;
}

function countMarks(text: string, start: number, end: number): number {
  let count = 0;
  for (let offset = start; offset < end; offset += 1) {
    if (marks.has(text.charCodeAt(offset))) count += 1;
  }
  return count;
}

const containerMark = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y;
const blanks = /[ \t\r]*/y;
const slowLine = /(?:=+|-+)[ \t]*(?:\r?\n|$)|\[[^\]\n]*\]:/y;
const marks = new Set(Array.from('*_~`[]<!&\\', (mark) => mark.charCodeAt(0)));
