/**
 * True when a text might take the parser long: more than a few hundred milliseconds, where an ordinary brief takes a few.
 * One pass, so that asking costs little. It errs on the side of caution, and it is no proof: what it lets through is
 * short, for the parser's time grows with the square of what is counted here.
 */
export function isHazardous(text: string): boolean {
  if (text.length > LIMITS.length) return true;
  const counts: Counts = { marks: 0, nesting: 0, underlines: 0, definitions: 0 };
  for (let start = 0; start < text.length;) {
    const end = endOfLine(text, start);
    countLine(text, start, end, counts);
    if (exceeds(counts)) return true;
    start = end + 1;
  }
  return false;
}

interface Counts {
  /** Characters of the paragraph that may open or close emphasis, links, code or HTML. */
  marks: number;
  /** Containers (quotes, lists) that the line may be in, by its markers and its indentation. */
  nesting: number;
  /** Lines of the text that may underline a heading or divide a table. */
  underlines: number;
  /** Lines of the text that may define a link or footnote. */
  definitions: number;
}

const LIMITS = { length: 40_000, marks: 600, nesting: 16, underlines: 300, definitions: 300 } as const;

function exceeds(counts: Counts): boolean {
  return (
    counts.marks > LIMITS.marks ||
    counts.nesting > LIMITS.nesting ||
    counts.underlines > LIMITS.underlines ||
    counts.definitions > LIMITS.definitions
  );
}

function countLine(text: string, start: number, end: number, counts: Counts): void {
  let at = start;
  let quotes = 0;
  let kinds = '';
  for (; at < end; at++) {
    const letter = text.charAt(at);
    if (!CONTAINER.includes(letter)) break;
    if (letter === '>') quotes++;
    if (letter > ' ' && !kinds.includes(letter)) kinds += letter;
  }
  const isRule = at === end && kinds.length <= 1;
  if (startsParagraph(text, start, at)) counts.marks = 0;
  // Each > may be a quote; a list takes two columns.
  counts.nesting = isRule ? 0 : quotes + ((at - start - quotes) >> 1);
  if (at === end && kinds !== '') counts.underlines++;
  if (text.charAt(at) === '=') counts.underlines++;
  if (text.charAt(at) === '[') counts.definitions++;
  for (; at < end; at++) if (MARKS.includes(text.charAt(at))) counts.marks++;
}

/** Blanks, and what the markers of quotes and lists are made of. */
const CONTAINER = ' \t>-*+0123456789.)';

const MARKS = '*_~`[]<!\\';

/** A blank line, or a bullet that is not so far indented that it may be text. `at` is where the markers end. */
function startsParagraph(text: string, start: number, at: number): boolean {
  const prefix = text.slice(start, Math.min(at, start + 6));
  return /^ {0,3}[-*+][ \t]/.test(prefix) || (prefix.trim() === '' && isLineEnd(text.charAt(at)));
}

const isLineEnd = (letter: string): boolean => letter === '\n' || letter === '\r' || letter === '';

function endOfLine(text: string, start: number): number {
  let end = start;
  while (!isLineEnd(text.charAt(end))) end++;
  return end;
}
