import { editDistance, nearest } from './nearest.ts';
import { type Source, lineIndexAt, lineText } from './source.ts';

/** A comment that silences rules: `<!-- brieflint-disable-next-line typo, table-cell: why -->`. */
export interface Directive {
  readonly kind: 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file';
  /** Empty when it is about every rule. */
  readonly ruleIds: readonly Word[];
  readonly start: number;
  readonly end: number;
}

/** A word of a comment and where it starts in the document. */
export interface Word {
  readonly text: string;
  readonly start: number;
}

/** The name of a comment that was meant to be a directive, and the name that it is close to. */
export interface Misspelling {
  readonly kind: 'misspelling';
  readonly name: Word;
  readonly meant: string | undefined;
  readonly start: number;
}

/** The directives of a document and what was meant to be one, in order. Those in code are text. */
export function findDirectives(source: Source): (Directive | Misspelling)[] {
  const { text } = source;
  const found: (Directive | Misspelling)[] = [];
  let end = 0;
  for (let start = text.indexOf(OPENING); start >= 0; start = text.indexOf(OPENING, start + OPENING.length)) {
    const from = start + OPENING.length;
    if (end < from) end = text.indexOf('-->', from);
    if (end < 0) break;
    const one = readComment(text, { start, from, end });
    if (one) found.push(one);
  }
  return found.length === 0 ? [] : withoutCode(found, source);
}

const OPENING = '<!--';

/** Its offsets: of the whole, of what is in it, and of its closing mark. */
interface Comment {
  readonly start: number;
  readonly from: number;
  readonly end: number;
}

function readComment(text: string, { start, from, end }: Comment): Directive | Misspelling | undefined {
  const [head, word = '', mark = '', rest = ''] = HEAD.exec(text.slice(from, end)) ?? [];
  if (head === undefined || !isLike(TOOL, word)) return undefined;
  const name = { text: word + mark + rest, start: from + head.length - word.length - mark.length - rest.length };
  const kind = KINDS.find((one) => `${TOOL}-${one}` === name.text);
  if (kind) return { kind, ruleIds: ruleIdsIn(text, from + head.length, end), start, end: end + 3 };
  const meant = nearest(rest, KINDS);
  // Prose may speak of the tool; nothing but a directive joins a hyphen to its name.
  if (meant === undefined && (word !== TOOL || mark !== '-')) return undefined;
  return { kind: 'misspelling', name, meant: meant && `${TOOL}-${meant}`, start };
}

const TOOL = 'brieflint';
const KINDS = ['disable', 'enable', 'disable-line', 'disable-next-line', 'disable-file'] as const;
const HEAD = /^\s*([a-z]{1,20})([-_ ])([a-z][^\s:,]{0,40})(?=[\s:,]|$)/i;

/** Other tools have directives, too: eslint-disable. */
const isLike = (name: string, word: string): boolean => editDistance(name, word.toLowerCase()) <= 2;

/** The words up to a colon, after which the reason stands. */
function ruleIdsIn(text: string, from: number, end: number): Word[] {
  const [head = ''] = text.slice(from, end).split(':', 1);
  return Array.from(head.matchAll(/[^\s,]+/g), ({ 0: id, index }) => ({ text: id, start: from + index }));
}

/** Drops directives that stand in code: fenced, indented, or between backticks on their line. */
function withoutCode<Found extends { readonly start: number }>(all: readonly Found[], source: Source): Found[] {
  const isCode = createCodeTest();
  const kept: Found[] = [];
  let next = 0;
  for (const [line, start] of source.lineStarts.entries()) {
    const text = lineText(source, line);
    const code = isCode(text);
    let ticks = 0;
    let seen = 0;
    for (let one = all[next]; one && lineIndexAt(source, one.start) === line; one = all[++next]) {
      for (; seen < one.start - start; seen++) if (text[seen] === '`') ticks++;
      if (!code && ticks % 2 === 0) kept.push(one);
    }
  }
  return kept;
}

/** Tells of each line in turn whether it is code. */
function createCodeTest(): (line: string) => boolean {
  let fence: string | undefined;
  let indented = false;
  let inList = false;
  let afterBlank = true;
  return (line) => {
    const text = line.replace(/^(?: {0,3}>)+ ?/, '');
    const mark = (inList ? /^[ \t]*(`{3,}|~{3,})/ : /^ {0,3}(`{3,}|~{3,})/).exec(text)?.[1];
    const fenced = fence !== undefined || mark !== undefined;
    if (mark !== undefined && fence === undefined) fence = mark;
    else if (mark !== undefined && fence !== undefined && mark.startsWith(fence)) fence = undefined;
    const blank = text.trim() === '';
    // What is indented in a list is its item's text.
    if (/^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]/.test(text)) inList = true;
    else if (afterBlank && /^\S/.test(text)) inList = false;
    if (!blank) indented = /^(?: {4}|\t)/.test(text) && !inList && (afterBlank || indented);
    afterBlank = blank;
    return fenced || indented;
  };
}
