import type { PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import type { InlineReading } from './inline-reading.ts';
import { beginReading, closeText, takeText } from './inline-reading.ts';
import type { Lines } from './lines.ts';
import { endOf, firstOf, pointIn, positionIn, startOf, trimBlanks } from './lines.ts';
import { readDelimiterRun } from './plain-emphasis.ts';
import { matchAt, matchesAt } from './sticky.ts';

/** Inline content: `text[start, end)`, which begins in line `line`. */
export interface InlineRange {
  readonly lines: Lines;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Whether the document can define what “[label]” refers to. */
  readonly hasDefinitions: boolean;
}

/**
 * The inline content of a range; nothing when any of it is more than text, line breaks, code, links that name their
 * address, and emphasis whose markers close in the order in which they open.
 */
export function readInlines({ lines, line, start, end, hasDefinitions }: InlineRange): PhrasingContent[] | undefined {
  const trimmed = trimBlanks(lines.text, start, end);
  return readTo(trimmed, beginReading({ lines, line, start, end: trimmed, hasDefinitions, inLink: false, at: start }));
}

function readTo(end: number, reading: InlineReading): PhrasingContent[] | undefined {
  while (reading.at < end) {
    if (!readCharacter(reading, reading.text.charCodeAt(reading.at))) return undefined;
  }
  // A mark that began inside may have ended outside.
  if (reading.at > end) return undefined;
  closeText(reading, end, end);
  return reading.openSpans.length === 0 ? reading.children : undefined;
}

/** Reads on from a character; false when it may mean something that is not read here. */
function readCharacter(reading: InlineReading, code: number): boolean {
  switch (code) {
    case 10: // \n
    case 13: // \r
      return readLineEnd(reading);
    case 33: // !
      return readExclamation(reading);
    case 38: // &
      return readUnless(reading, characterReference);
    case 42: // *
    case 95: // _
      return readDelimiterRun(reading);
    case 46: // .
    case 58: // :
    case 64: // @
      return reading.inLink ? readText(reading) : readUnless(reading, address);
    case 60: // <
      return readLessThan(reading);
    case 91: // [
      return readBracket(reading);
    case 92: // \
      return readUnless(reading, escape);
    case 96: // `
      return readCode(reading);
    case 126: // ~
      return readTilde(reading);
    default:
      return readText(reading);
  }
}

function readText(reading: InlineReading): true {
  reading.at += 1;
  return true;
}

function readUnless(reading: InlineReading, meaning: RegExp): boolean {
  return !matchesAt(meaning, reading.text, reading.at) && readText(reading);
}

/** One run of tildes strikes nothing out, but can make emphasis beside it close where it otherwise would not. */
function readTilde(reading: InlineReading): boolean {
  reading.tildeRuns += 1;
  return reading.tildeRuns === 1 && readUnless(reading, tildeAtMarker);
}

function readLineEnd(reading: InlineReading): true {
  const { lines, text, line, at } = reading;
  const contentEnd = trimBlanks(text, reading.textFrom, at);
  const next = startOf(lines, line + 1);
  const nextPoint = pointIn(lines, line + 1, next);
  takeText(reading, contentEnd);
  if (at - contentEnd >= 2 && !text.slice(contentEnd, at).includes('\t')) {
    closeText(reading, contentEnd, next);
    reading.children.push({ type: 'break', position: { start: pointIn(lines, line, contentEnd), end: nextPoint } });
  } else {
    reading.textFrom = at;
    takeText(reading, next);
    reading.valueEnd = nextPoint;
  }
  reading.line = line + 1;
  reading.at = reading.textFrom = firstOf(lines, line + 1);
  return true;
}

function readCode(reading: InlineReading): boolean {
  const { lines, text, line, at } = reading;
  const inner = endOfRun(text, at);
  const close = closingRun(text, inner, Math.min(reading.end, endOf(lines, line)), inner - at);
  if (close === undefined) return false;
  const end = close + inner - at;
  const code = text.slice(inner, close);
  const isPadded = code.startsWith(' ') && code.endsWith(' ') && /[^ ]/.test(code);
  const value = isPadded ? code.slice(1, -1) : code;
  pushNode(reading, end, (position) => ({ type: 'inlineCode', value, position }));
  return true;
}

function closingRun(text: string, start: number, end: number, size: number): number | undefined {
  let at = text.indexOf('`', start);
  while (at !== -1 && at < end) {
    const runEnd = endOfRun(text, at);
    if (runEnd - at === size) return at;
    at = text.indexOf('`', runEnd);
  }
  return undefined;
}

function endOfRun(text: string, start: number): number {
  let end = start + 1;
  while (text.charCodeAt(end) === text.charCodeAt(start)) end += 1;
  return end;
}

function readLessThan(reading: InlineReading): boolean {
  const tag = matchAt(plainTag, reading.text, reading.at)?.[0];
  if (tag === undefined) return readUnless(reading, htmlStart);
  pushNode(reading, reading.at + tag.length, (position) => ({ type: 'html', value: tag, position }));
  return true;
}

function readExclamation(reading: InlineReading): boolean {
  const found = matchAt(plainImage, reading.text, reading.at);
  if (found === null) return readUnless(reading, imageStart);
  const [all, alt = '', url = '', title = null] = found;
  pushNode(reading, reading.at + all.length, (position) => ({ type: 'image', title, url, alt, position }));
  return true;
}

/** Reads a link that names its address, or, where nothing is defined, a bracket that is only text. */
function readBracket(reading: InlineReading): boolean {
  const { text, at } = reading;
  const label = matchAt(plainLabel, text, at)?.[0];
  if (label === undefined) return false;
  const close = at + label.length;
  if (close < reading.end && text.startsWith('](', close)) return readLink(reading, close);
  return !reading.hasDefinitions && readText(reading);
}

function readLink(reading: InlineReading, close: number): boolean {
  const { lines, line, at } = reading;
  const resource = matchAt(plainResource, reading.text, close + 1);
  if (resource === null) return false;
  const label = beginReading({ ...reading, inLink: true, at: at + 1 });
  const children = readTo(close, label);
  reading.tildeRuns += label.tildeRuns;
  if (children === undefined || reading.tildeRuns > 1) return false;
  const end = close + 1 + resource[0].length;
  const [, url = '', title = null] = resource;
  closeText(reading, at, end);
  reading.line = label.line;
  const position = positionIn(lines, line, at, label.line, end);
  reading.children.push({ type: 'link', title, url, children, position });
  return true;
}

/** Adds a node that starts here and ends at `end` in the same line. */
function pushNode(reading: InlineReading, end: number, create: (position: Position) => PhrasingContent): void {
  const { lines, line, at } = reading;
  closeText(reading, at, end);
  reading.children.push(create(positionIn(lines, line, at, line, end)));
}

const characterReference = /&(?:#|[a-z][a-z\d]*;)/iy;
const address = /@|:\/\/|(?<=www)\./iy;
const escape = /\\[!-/:-@[-`{-~\r\n]/y;
const tildeAtMarker = /~+[*_]|(?<=[*_])~/y;
const htmlStart = /<[a-z!/?]/iy;
const plainTag = /<(?:[a-z][a-z\d-]*(?: +[a-z_:][\w.:-]*(?:="[^"\r\n]*")?)* *\/?|\/[a-z][a-z\d-]* *)>/iy;
const imageStart = /!\[/y;
const plainLabel = /\[[^[\]<\\]*(?=\])/y;

// What stands in parentheses behind the label: an address, and perhaps a title in double quotes.
const resource =
  /\((?:((?:[^\s()<>\\&\u0000-\u001f\u007f]|&(?!#|\w+;)|\([^\s()<>\\&\u0000-\u001f\u007f]*\))+)(?: "([^"\\&\r\n]+)")?)?\)/;
const plainResource = new RegExp(resource, 'y');
const plainImage = new RegExp(`!\\[([^[\\]\`<\\\\*_&!~\\r\\n]*)\\]${resource.source}`, 'y');
