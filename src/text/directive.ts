import { type Source, lineIndexAt, lineText } from './source.ts';

/** A comment that silences rules: `<!-- brieflint-disable-next-line typo, table-cell: why -->`. */
export interface Directive {
  readonly kind: 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file';
  /** Empty when it is about every rule. */
  readonly ruleIds: readonly string[];
  readonly reason?: string;
  readonly start: number;
  readonly end: number;
  /** 0-based line on which it stands. */
  readonly line: number;
}

/** The directives of a document in order. Those in code are text. */
export function findDirectives(source: Source): Directive[] {
  const { text } = source;
  const found: Directive[] = [];
  for (let start = text.indexOf(OPENING); start >= 0; start = text.indexOf(OPENING, start + OPENING.length)) {
    const end = text.indexOf('-->', start);
    const directive = end < 0 ? undefined : parseDirective(text.slice(start + OPENING.length, end));
    if (directive) found.push({ ...directive, start, end: end + 3, line: lineIndexAt(source, start) });
  }
  return found.length === 0 ? [] : withoutCode(found, source);
}

const OPENING = '<!--';

function parseDirective(content: string): Pick<Directive, 'kind' | 'ruleIds' | 'reason'> | undefined {
  const text = content.trim();
  if (!text.startsWith('brieflint-')) return undefined;
  const [head = '', ...rest] = text.slice('brieflint-'.length).split(':');
  const [name = '', ...ids] = head.split(/[\s,]+/).filter(Boolean);
  const kind = KINDS.find((one) => one === name);
  const reason = rest.join(':').trim();
  return kind && { kind, ruleIds: ids, ...(reason !== '' && { reason }) };
}

const KINDS = ['disable', 'enable', 'disable-line', 'disable-next-line', 'disable-file'] as const;

/** Drops directives that stand in code: fenced, indented, or between backticks on their line. */
function withoutCode(directives: readonly Directive[], source: Source): Directive[] {
  const isCode = createCodeTest();
  let next = 0;
  const kept: Directive[] = [];
  for (const [line, start] of source.lineStarts.entries()) {
    const text = lineText(source, line);
    const code = isCode(text);
    for (let one = directives[next]; one && one.line === line; one = directives[++next]) {
      const before = text.slice(0, one.start - start);
      if (!code && before.split('`').length % 2 === 1) kept.push(one);
    }
  }
  return kept;
}

/** Tells of each line in turn whether it is code. */
function createCodeTest(): (text: string) => boolean {
  let fence: string | undefined;
  let indented = false;
  let inList = false;
  let afterBlank = true;
  return (text) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
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
