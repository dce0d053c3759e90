import { classifyCharacter } from 'micromark-util-classify-character';
import type { InlineReading } from './inline-reading.ts';
import { closeText } from './inline-reading.ts';
import { pointIn } from './lines.ts';

/**
 * Reads a run of `*` or `_` that opens emphasis, closes the emphasis that was opened last by an equal run, or is only
 * text; false when it is anything else.
 */
export function readDelimiterRun(reading: InlineReading): boolean {
  const { lines, text, line, at } = reading;
  const code = text.charCodeAt(at);
  let end = at + 1;
  while (end < reading.end && text.charCodeAt(end) === code) end += 1;
  const { opens, closes } = flanking(reading, at, end);
  if (opens === closes) {
    reading.at = end;
    return !opens;
  }
  const markers = text.slice(at, end);
  if (markers.length > 2) return false;
  closeText(reading, at, end);
  if (opens) {
    reading.openSpans.push({ markers, start: pointIn(lines, line, at), siblings: reading.children });
    reading.children = [];
    return true;
  }
  return closeSpan(reading, markers, end);
}

function closeSpan(reading: InlineReading, markers: string, end: number): boolean {
  const span = reading.openSpans.pop();
  if (span?.markers !== markers) return false;
  const position = { start: span.start, end: pointIn(reading.lines, reading.line, end) };
  const type = markers.length === 2 ? 'strong' : 'emphasis';
  span.siblings.push({ type, children: reading.children, position });
  reading.children = span.siblings;
  return true;
}

/** Whether a run can open and can close emphasis, by CommonMark's rules for left-flanking and right-flanking runs. */
function flanking(reading: InlineReading, start: number, end: number): { opens: boolean; closes: boolean } {
  const { text } = reading;
  const before = classifyCharacter(start === reading.start ? null : text.charCodeAt(start - 1));
  const after = classifyCharacter(end === reading.end ? null : text.charCodeAt(end));
  const left = after === undefined || (after === punctuation && before !== undefined);
  const right = before === undefined || (before === punctuation && after !== undefined);
  if (text[start] === '*') return { opens: left, closes: right };
  return { opens: left && (before !== undefined || !right), closes: right && (after !== undefined || !left) };
}

const punctuation = 2;
