/** A place in the front matter, as far as the lines around it say. */
export interface FrontMatterPlace {
  /** `key`: an entry's name is written; `value`: what stands after one. */
  readonly kind: 'key' | 'value';
  /** Names of the entries that the place is in, outermost first; for a value with its own. */
  readonly path: readonly string[];
  /** Offset at which what is written begins. */
  readonly start: number;
  readonly written: string;
  /** Names of the entries beside this one. */
  readonly beside: readonly string[];
}

/** The place of an offset in the front matter, which need not be closed or valid yet; undefined elsewhere. */
export function frontMatterPlace(text: string, offset: number): FrontMatterPlace | undefined {
  const lines = linesOf(text, offset);
  if (!lines) return undefined;
  const { before, after } = lines;
  const line = before.at(-1) ?? '';
  const above = before.slice(0, -1);
  const value = /^(\s*)(?:- +)?([\w.-]+):[ \t]+(.*)$/.exec(line);
  if (value) {
    const [, indent = '', key = '', rest = ''] = value;
    const path = [...pathAbove(above, indent.length), key];
    return { kind: 'value', path, ...writtenIn(rest, offset), beside: [] };
  }
  const item = /^(\s*)-[ \t]+(.*)$/.exec(line);
  if (item) {
    const [, indent = '', rest = ''] = item;
    // The dash of an item may stand right under its entry's name.
    return { kind: 'value', path: pathAbove(above, indent.length + 1), ...writtenIn(rest, offset), beside: [] };
  }
  const key = /^(\s*)([\w.-]*)$/.exec(line);
  if (!key) return undefined;
  const [, indent = '', written = ''] = key;
  const beside = [...siblings(above.toReversed(), indent.length), ...siblings(after, indent.length)];
  return { kind: 'key', path: pathAbove(above, indent.length), start: offset - written.length, written, beside };
}

/** The front matter's lines up to the cursor, the last one cut there, and those below it. */
function linesOf(text: string, offset: number): { before: string[]; after: string[] } | undefined {
  if (!/^---[ \t]*\r?\n/.test(text) || offset < 4) return undefined;
  const before = text.slice(0, offset).split(/\r?\n/).slice(1);
  if (before.length === 0 || before.slice(0, -1).some(isFence)) return undefined;
  const after = text
    .slice(offset, offset + MOST)
    .split(/\r?\n/)
    .slice(1);
  const end = after.findIndex(isFence);
  // Without a closing fence it is front matter as long as nothing else has been written.
  if (end < 0 && !before.every((line) => line.trim() === '' || /^\s*(?:[\w.-]*$|[\w.-]+:|-|#)/.test(line)))
    return undefined;
  return { before, after: end < 0 ? [] : after.slice(0, end) };
}

/** Farther down nobody closes front matter. */
const MOST = 20_000;

const isFence = (line: string): boolean => /^(?:---|\.\.\.)\s*$/.test(line);

/** Names of the entries that a line of this indent lies in. */
function pathAbove(lines: readonly string[], indent: number): string[] {
  const path: string[] = [];
  let inner = indent;
  for (const line of lines.toReversed()) {
    const [, spaces = '', name] = /^(\s*)(?:- +)?([\w.-]+):/.exec(line) ?? [];
    if (name === undefined || spaces.length >= inner) continue;
    path.unshift(name);
    inner = spaces.length;
  }
  return path;
}

/** Names of entries of one indent, up to a line of a smaller one. */
function siblings(lines: readonly string[], indent: number): string[] {
  const names: string[] = [];
  for (const line of lines) {
    const [, spaces = '', name] = /^(\s*)(?:([\w.-]+):)?/.exec(line) ?? [];
    if (line.trim() !== '' && spaces.length < indent) break;
    if (name !== undefined && spaces.length === indent) names.push(name);
  }
  return names;
}

/** Of a list in brackets only the last item is being written. */
function writtenIn(rest: string, offset: number): { start: number; written: string } {
  const written = rest.startsWith('[') ? (/[^[,]*$/.exec(rest)?.[0].trimStart() ?? '') : rest;
  return { start: offset - written.length, written };
}
