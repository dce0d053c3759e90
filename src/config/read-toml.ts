import { parse, TomlError } from 'smol-toml';
import type { DataFile, Entry } from '../text/data-file.ts';
import { joinPointer } from '../text/pointer.ts';
import { createSource, lineText, type Source } from '../text/source.ts';

/** The data of a TOML text. The parser tells no places, so they come from the lines: keys and table headers have one. */
export function readToml(path: string, text: string): DataFile {
  const source = createSource(text);
  try {
    return { path, text, data: parse(text), entries: entriesOf(source), problems: [] };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const start = (source.lineStarts[error.line - 1] ?? 0) + error.column - 1;
    // The first line is the message; a code frame follows.
    const [message = 'Not TOML'] = error.message.split('\n');
    return {
      path,
      text,
      data: undefined,
      entries: new Map(),
      problems: [{ message: message.replace('Invalid TOML document: ', ''), start, end: start }],
    };
  }
}

function entriesOf(source: Source): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const counts = new Map<string, number>();
  let table = '';
  let quote: string | undefined;
  for (const [line, start] of source.lineStarts.entries()) {
    const text = lineText(source, line);
    const inString = quote !== undefined;
    for (const mark of text.match(/"""|'''/g) ?? [])
      quote = quote === undefined ? mark : quote === mark ? undefined : quote;
    if (inString) continue;
    const header = /^\s*\[{1,2}([^\]]+)\]{1,2}/.exec(text);
    if (header) table = tablePointer(header[0], keysOf(header[1] ?? ''), counts);
    const key = header
      ? undefined
      : /^\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=\s*/.exec(text);
    if (header) addEntry(entries, table, start, header[0].length, text);
    else if (key) addEntry(entries, joinPointer(table, ...keysOf(key[1] ?? '')), start, key[0].length, text);
  }
  return entries;
}

/** `[[a.b]]` opens the next element of the list a.b; in `[a.b.c]` a list stands for its last element. */
function tablePointer(header: string, keys: readonly string[], counts: Map<string, number>): string {
  let pointer = '';
  for (const [index, key] of keys.entries()) {
    pointer = joinPointer(pointer, key);
    const count = counts.get(pointer);
    if (index === keys.length - 1 && header.trimStart().startsWith('[[')) {
      counts.set(pointer, (count ?? -1) + 1);
      return joinPointer(pointer, (count ?? -1) + 1);
    }
    if (count !== undefined) pointer = joinPointer(pointer, count);
  }
  return pointer;
}

function addEntry(entries: Map<string, Entry>, pointer: string, start: number, split: number, text: string): void {
  const indent = text.length - text.trimStart().length;
  const keyEnd = text.slice(0, split).replace(/\s*=\s*$/, '').length;
  const valueEnd = text.trimEnd().length;
  entries.set(pointer, {
    key: { start: start + indent, end: start + keyEnd },
    value: { start: start + (split < valueEnd ? split : indent), end: start + valueEnd },
  });
}

function keysOf(dotted: string): string[] {
  return (dotted.match(/"[^"]*"|'[^']*'|[\w-]+/g) ?? []).map((key) => key.replaceAll(/^["']|["']$/g, ''));
}
