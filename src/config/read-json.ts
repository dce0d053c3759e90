import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { DataFile, Entry, Place, Problem } from '../text/data-file.ts';
import { joinPointer } from '../text/pointer.ts';

/** The data of a JSON text; comments and trailing commas are allowed, duplicate keys are not. */
export function readJson(path: string, text: string): DataFile {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const problems: Problem[] = errors.map(({ error, offset, length }) => ({
    message: words(printParseErrorCode(error)),
    start: offset,
    end: offset + length,
  }));
  const entries = new Map<string, Entry>();
  const data = tree && problems.length === 0 ? valueOf(tree, '', undefined, { entries, problems }) : undefined;
  if (!tree && problems.length === 0) problems.push({ message: 'File is empty', start: 0, end: 0 });
  return { path, text, data, entries, problems };
}

interface Found {
  readonly entries: Map<string, Entry>;
  readonly problems: Problem[];
}

/** Builds objects by `fromEntries`: an assignment to `__proto__` would change the prototype. */
function valueOf(node: Node, pointer: string, key: Place | undefined, found: Found): unknown {
  found.entries.set(pointer, { ...(key && { key }), value: placeOf(node) });
  if (node.type === 'array') {
    return (node.children ?? []).map((child, index) => valueOf(child, joinPointer(pointer, index), undefined, found));
  }
  if (node.type !== 'object') return node.value;
  const members = new Map<string, unknown>();
  for (const { children: [name, value] = [] } of node.children ?? []) {
    if (!name || !value) continue;
    const text = String(name.value);
    if (members.has(text)) found.problems.push({ message: `Key “${text}” stands twice`, ...placeOf(name) });
    members.set(text, valueOf(value, joinPointer(pointer, text), placeOf(name), found));
  }
  return Object.fromEntries(members);
}

const placeOf = ({ offset, length }: Node): Place => ({ start: offset, end: offset + length });

/** `CloseBraceExpected` → “Close brace expected”. */
function words(code: string): string {
  const text = code.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
