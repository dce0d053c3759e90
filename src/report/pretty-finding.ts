import type { Diagnostic } from '../generated/report.ts';
import type { Source } from '../text/source.ts';
import type { Colors } from './colors.ts';
import { SEVERITY_COLOR } from './colors.ts';
import { unsaidExpectations } from './expected.ts';
import type { FrameLine } from './frame.ts';
import { frame } from './frame.ts';
import { visible } from './visible.ts';
import { widthOf } from './width.ts';

/** How the findings of one file are drawn. */
export interface FindingStyle {
  readonly colors: Colors;
  readonly width: number;
  /** Columns of the widest `line:column`. */
  readonly placeWidth: number;
  readonly source: Source | undefined;
  urlOf(diagnostic: Diagnostic): string | undefined;
}

/** One finding: its place, severity, message and rule; with `detailed` also its line and the way out. */
export function prettyFinding(diagnostic: Diagnostic, style: FindingStyle, detailed: boolean): string {
  const lines = heading(diagnostic, style);
  if (detailed) lines.push(...excerpt(diagnostic, style), ...notes(diagnostic, style));
  return `${lines.join('\n')}\n`;
}

function heading(diagnostic: Diagnostic, style: FindingStyle): string[] {
  const { colors, placeWidth } = style;
  const { severity, position } = diagnostic;
  const place = `${position.start.line}:${position.start.column}`.padStart(placeWidth);
  const indent = 2 + placeWidth + 2 + SEVERITY_WIDTH + 2;
  const words = `${visible(diagnostic.message)}  ${visible(diagnostic.ruleId)}`;
  const lines = wrapped(words, style.width - indent);
  const rule = visible(diagnostic.ruleId);
  const last = lines.pop() ?? '';
  lines.push(last.slice(0, last.length - rule.length) + linked(colors.dim(rule), style.urlOf(diagnostic)));
  const [first = '', ...rest] = lines;
  const label = colors[SEVERITY_COLOR[severity]](severity.padEnd(SEVERITY_WIDTH));
  return [`  ${place}  ${label}  ${first}`, ...rest.map((line) => ' '.repeat(indent) + line)];
}

function excerpt({ position, severity }: Diagnostic, style: FindingStyle): string[] {
  if (!style.source) return [];
  const { colors, placeWidth } = style;
  const paint = colors[SEVERITY_COLOR[severity]];
  const room = Math.max(20, style.width - gutter(style).length - 1);
  const shown = frame(style.source, position, room);
  return shown.flatMap((line) => {
    const number = String(line.number ?? '').padStart(2 + placeWidth);
    const bar = line.marked || line.number === undefined ? colors.dim('│') : paint('┃');
    const drawn = `${colors.dim(number)} ${bar} ${line.number === undefined ? colors.dim(line.text) : line.text}`;
    return line.marked ? [drawn.trimEnd(), gutter(style) + underline(line.marked, paint)] : [drawn.trimEnd()];
  });
}

function underline({ start, end }: NonNullable<FrameLine['marked']>, paint: (text: string) => string): string {
  return ' '.repeat(start) + paint('^'.repeat(end - start));
}

/** What a reader needs besides the message: wording expected, help, the fix and how to get it, related places. */
function notes(diagnostic: Diagnostic, style: FindingStyle): string[] {
  const { help, fix, related = [] } = diagnostic;
  const lines: string[] = [];
  const expected = unsaidExpectations(diagnostic).map((text) => `“${text}”`);
  if (expected.length > 0) lines.push(...note('expected', expected.join(' or '), style));
  if (help) lines.push(...note('help', help, style));
  if (fix)
    lines.push(...note('fix', `${fix.title} (${fix.applicability === 'safe' ? '--fix' : '--fix-suggested'})`, style));
  for (const { message, path, position } of related) {
    const place = `${position.start.line}:${position.start.column}`;
    lines.push(...note('see', `${path === undefined ? place : `${path}:${place}`} ${message}`, style));
  }
  return lines;
}

function note(label: string, words: string, style: FindingStyle): string[] {
  const indent = gutter(style).length + label.length + 2;
  const [first = '', ...rest] = wrapped(visible(words), style.width - indent);
  const start = `${' '.repeat(gutter(style).length)}${style.colors.cyan(`${label}:`)} `;
  return [start + first, ...rest.map((line) => ' '.repeat(indent) + line)];
}

function gutter({ placeWidth }: FindingStyle): string {
  return `${' '.repeat(2 + placeWidth)}   `;
}

/** Lines of whole words no wider than `width`; a word that is wider stands alone. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S)(?= )/)) {
    if (line !== '' && widthOf(line) + widthOf(word) > width) {
      lines.push(line);
      line = word.trimStart();
    } else line += word;
  }
  lines.push(line);
  return lines;
}

/** Text that a terminal opens as a link (OSC 8). Only web and file addresses, and nothing that could end the sequence. */
function linked(text: string, url: string | undefined): string {
  if (url === undefined || !/^(?:https?|file):[\x21-\x7E]+$/.test(url)) return text;
  return `\u001B]8;;${url}\u001B\\${text}\u001B]8;;\u001B\\`;
}

const SEVERITY_WIDTH = 'warning'.length;
