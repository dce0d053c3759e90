/**
 * Text that is safe to print on a terminal: one line, and every character that would act instead of being seen
 * (control characters, ESC, bidirectional marks, lone surrogates) written as an escape such as `\u{1B}`.
 */
export function visible(text: string): string {
  if (!UNSEEN.test(text)) return text;
  return text.replaceAll(UNSEEN_EACH, escapeOf);
}

/**
 * Output in which no line is a command to a build server. GitHub's runner obeys `::name::` at the start of a line,
 * blanks before it notwithstanding, and `##[name]` anywhere; Azure and TeamCity obey `##vso[` and `##teamcity[`.
 */
export function withoutCommands(output: string): string {
  return output.replaceAll(COMMAND_AT_START, '$1:\\:').replaceAll(COMMAND_INSIDE, '$1\\[');
}

/** C0, DEL, C1, soft line and paragraph ends, zero-width space and BOM, bidirectional marks, lone surrogates. */
const CLASS = String.raw`[\0-\x1F\x7F-\x9F\u061C\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF\uFEFF]`;
const UNSEEN = new RegExp(CLASS, 'u');
const UNSEEN_EACH = new RegExp(CLASS, 'gu');

const COMMAND_AT_START = /^([^\S\n]*)::/gm;

/** The start of a command up to its bracket, which is not part of the match's group. */
export const COMMAND_INSIDE = /(##(?:vso|teamcity)?)\[/g;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeOf(character: string): string {
  return NAMED[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
