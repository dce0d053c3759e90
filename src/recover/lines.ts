import type { Nodes, Root } from 'mdast';

/** What Markdown took a line for. `lazy`: a paragraph line of a list, quotation or footnote that only continues it by leniency. */
export type LineKind =
  'blank' | 'text' | 'lazy' | 'item' | 'heading' | 'underline' | 'table' | 'rule' | 'quote' | 'code' | 'opaque';

/** One line of the document; offsets exclude its line end, `next` is where the following line starts. */
export interface Line {
  /** Its place in the document, from 0; -1 for a blank line that a recovery will insert. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly text: string;
  kind: LineKind;
  /** Level of a marked heading. */
  level?: number;
  /** Text of a paragraph that does not stand at the root of the document. */
  nested?: boolean;
}

/** The lines of a document with what the parser made of each; `opaque` is HTML, front matter and the like. */
export function readLines(text: string, tree: Root): Line[] {
  const lines = splitLines(text);
  const open: { node: Nodes; container: Container }[] = [{ node: tree, container: 'root' }];
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const { node, container } = entry;
    const inner = containerOf(node);
    if (inner && 'children' in node) {
      for (const child of node.children) open.push({ node: child, container: inner });
      if (inner === 'list' && node.type === 'listItem') markFirst(lines, node, 'item');
    } else {
      markBlock(lines, node, container);
    }
  }
  return lines;
}

type Container = 'root' | 'list' | 'quote';

function containerOf(node: Nodes): Container | undefined {
  switch (node.type) {
    case 'root':
      return 'root';
    case 'list':
    case 'listItem':
      return 'list';
    case 'blockquote':
    case 'footnoteDefinition':
      return 'quote';
    default:
      return undefined;
  }
}

function markFirst(lines: readonly Line[], node: Nodes, kind: LineKind): void {
  const line = lines[(node.position?.start.line ?? 0) - 1];
  if (line) line.kind = kind;
}

function markBlock(lines: readonly Line[], node: Nodes, container: Container): void {
  const { position } = node;
  if (!position) return;
  for (let number = position.start.line; number <= position.end.line; number++) {
    const line = lines[number - 1];
    if (!line || line.kind === 'item') continue;
    line.kind = kindOf(node, container, line, number === position.start.line);
    if (container !== 'root') line.nested = true;
    if (node.type === 'heading') {
      line.level = node.depth;
      if (number > position.start.line && number === position.end.line) line.kind = 'underline';
    }
  }
}

function kindOf(node: Nodes, container: Container, line: Line, first: boolean): LineKind {
  switch (node.type) {
    case 'paragraph':
      if (container === 'root') return 'text';
      if (!first && isLazy(line.text, container)) return 'lazy';
      return container === 'quote' ? 'quote' : 'text';
    case 'heading':
      return 'heading';
    case 'table':
      return 'table';
    case 'code':
      return 'code';
    case 'thematicBreak':
      return 'rule';
    default:
      return 'opaque';
  }
}

/** A line that continues a list's or quotation's paragraph without being marked or indented as its part. */
function isLazy(text: string, container: Container): boolean {
  return container === 'list' ? !/^[ \t]/.test(text) : !/^ {0,3}>/.test(text) && !/^(?: {4}|\t)/.test(text);
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const lineEnd = /\r\n|\n|\r/g;
  let start = 0;
  for (let match = lineEnd.exec(text); match; match = lineEnd.exec(text)) {
    lines.push(lineOf(lines.length, text, start, match.index, lineEnd.lastIndex));
    start = lineEnd.lastIndex;
  }
  lines.push(lineOf(lines.length, text, start, text.length, text.length));
  return lines;
}

function lineOf(index: number, text: string, start: number, end: number, next: number): Line {
  return { index, start, end, next, text: text.slice(start, end), kind: 'blank' };
}

/** A line's text; empty above and below the document. */
export const textAt = (lines: readonly Line[], index: number): string => lines[index]?.text ?? '';

/** The lines with an inserted blank line above each of the given ones that has none. */
export function withBlanksAbove(lines: readonly Line[], separated: ReadonlySet<Line>): Line[] {
  return lines.flatMap((line, at) => {
    const above = lines[at - 1];
    const apart = !above || above.kind === 'blank' || line.kind === 'blank' || !separated.has(line);
    return apart
      ? [line]
      : [{ index: -1, start: line.start, end: line.start, next: line.start, text: '', kind: 'blank' as const }, line];
  });
}
