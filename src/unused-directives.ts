import type { Diagnostic, Severity } from './generated/report.ts';
import type { Directive, Misspelling, Word } from './text/directive.ts';
import { groupBy } from './text/group-by.ts';
import { nearest } from './text/nearest.ts';
import { countWhile } from './text/sorted.ts';
import { type Source, positionOf } from './text/source.ts';

/** The rule that reports directives without effect. */
export const UNUSED = 'unused-suppression';

/** What the reports on directives depend on. */
export interface Suppression {
  /** Severity of a directive without effect; such are not reported when it is undefined. */
  readonly unused: Severity | undefined;
  /** Whether a rule was run: of one that was not, nobody knows whether it would have found something. */
  isActive(ruleId: string): boolean;
  /** Ids of all rules, also of those that are off. */
  readonly ruleIds: readonly string[];
}

/** Lines, 0-based and both included, on which a directive silences a rule, or every rule. */
export interface Span {
  readonly directive: Directive;
  readonly ruleId: string | undefined;
  readonly first: number;
  readonly last: number;
}

/** A document's directives, what they silence, and all that was found in it. */
export interface Silencing {
  readonly found: readonly (Directive | Misspelling)[];
  readonly spans: readonly Span[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One diagnostic for each directive that silences nothing, for each rule in it that there is not, and for a misspelt one. */
export function unusedDirectives(
  { found, spans, diagnostics }: Silencing,
  source: Source,
  { severity, isActive, ruleIds }: Suppression & { readonly severity: Severity },
): Diagnostic[] {
  const known = new Set(ruleIds);
  const linesOf = foundLines(diagnostics);
  const idle = spans.filter(({ ruleId, first, last }) => {
    if (ruleId !== undefined && !(known.has(ruleId) && isActive(ruleId))) return false;
    const lines = linesOf(ruleId);
    return countWhile(lines, (line) => line <= last) === countWhile(lines, (line) => line < first);
  });
  const unknown = found.flatMap((one) => {
    if (one.kind === 'misspelling') return messageOn('comment', one.name, one.meant);
    const words = one.ruleIds.filter(({ text }) => !known.has(text));
    return words.map((word) => messageOn('rule', word, nearest(word.text, ruleIds)));
  });
  const unused = Array.from(groupBy(idle, ({ directive }) => directive).values(), unusedDirective);
  return [...unused, ...unknown].map(({ start, end, ...said }) => {
    const actual = source.text.slice(start, end);
    return { ruleId: UNUSED, severity, position: positionOf(source, start, end), pointer: '', actual, ...said };
  });
}

/** The sorted 0-based lines on which a rule, or any rule, found something. */
function foundLines(diagnostics: readonly Diagnostic[]): (ruleId: string | undefined) => readonly number[] {
  const found = diagnostics.filter(({ ruleId }) => !ruleId.startsWith('internal/'));
  const byRule = new Map<string | undefined, number[]>([[undefined, sortedLines(found)]]);
  for (const [ruleId, some] of groupBy(found, (one) => one.ruleId)) byRule.set(ruleId, sortedLines(some));
  return (ruleId) => byRule.get(ruleId) ?? [];
}

const sortedLines = (diagnostics: readonly Diagnostic[]): number[] =>
  diagnostics.map(({ position }) => position.start.line - 1).sort((a, b) => a - b);

/** A diagnostic but for what all of them have. */
interface Said {
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly expected?: string[];
}

/** Said of a directive by its idle spans. */
function unusedDirective(spans: readonly Span[]): Said {
  const names = spans.flatMap(({ ruleId }) => (ruleId === undefined ? [] : `“${ruleId}”`));
  const message = names.length === 0 ? 'Comment silences nothing' : `Comment silences nothing of ${names.join(', ')}`;
  // They are of one directive.
  const { start = 0, end = 0 } = spans[0]?.directive ?? {};
  return { message, start, end };
}

function messageOn(what: string, { text, start }: Word, meant: string | undefined): Said {
  const range = { start, end: start + text.length };
  if (meant === undefined) return { message: `There is no ${what} “${text}”`, ...range };
  return { message: `There is no ${what} “${text}”; did you mean “${meant}”?`, ...range, expected: [meant] };
}
