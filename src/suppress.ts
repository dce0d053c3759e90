import type { Diagnostic, Severity } from './generated/report.ts';
import { type Directive, findDirectives } from './text/directive.ts';
import { nearest } from './text/nearest.ts';
import { type Source, lineText, positionOf } from './text/source.ts';

/** The rule that reports directives without effect. */
export const UNUSED = 'unused-suppression';

export interface Suppression {
  /** Severity of a directive without effect; such are not reported when it is undefined. */
  readonly unused: Severity | undefined;
  /** Whether a rule was run: of one that was not, nobody knows whether it would have found something. */
  isActive(ruleId: string): boolean;
  /** Ids of all rules, also of those that are off. */
  readonly ruleIds: readonly string[];
}

/** The diagnostics that no directive of the document silences, and one for each directive that silences none. */
export function suppress(diagnostics: readonly Diagnostic[], source: Source, options: Suppression): Diagnostic[] {
  const directives = findDirectives(source);
  if (directives.length === 0) return [...diagnostics];
  const spans = spansOf(directives, source);
  const used = new Set<string>();
  const kept = diagnostics.filter((diagnostic) => {
    const silencing = spans.filter((span) => silences(span, diagnostic));
    for (const { directive } of silencing) used.add(useOf(directive, diagnostic.ruleId));
    return silencing.length === 0;
  });
  return [...kept, ...unusedDirectives(directives, used, source, options)];
}

/** Lines, 0-based and both included, on which a directive silences a rule, or every rule. */
interface Span {
  readonly directive: Directive;
  readonly ruleId: string | undefined;
  readonly first: number;
  readonly last: number;
}

function silences({ ruleId, first, last }: Span, diagnostic: Diagnostic): boolean {
  const line = diagnostic.position.start.line - 1;
  if (diagnostic.ruleId.startsWith('internal/')) return false;
  return line >= first && line <= last && (ruleId === undefined || ruleId === diagnostic.ruleId);
}

function spansOf(directives: readonly Directive[], source: Source): Span[] {
  return directives
    .filter(({ kind }) => kind !== 'enable')
    .flatMap((directive) => idsOf(directive).map((ruleId) => spanOf(directive, ruleId, directives, source)));
}

function spanOf(directive: Directive, ruleId: string | undefined, all: readonly Directive[], source: Source): Span {
  const { kind, line } = directive;
  const end = source.lineStarts.length - 1;
  switch (kind) {
    case 'disable-file':
      return { directive, ruleId, first: 0, last: end };
    case 'disable-line':
      return { directive, ruleId, first: line, last: line };
    case 'disable-next-line': {
      const next = nextFilledLine(source, line + 1);
      return { directive, ruleId, first: next, last: next };
    }
    default: {
      const enabled = all.find((one) => one.kind === 'enable' && one.start > directive.start && ends(one, ruleId));
      return { directive, ruleId, first: line, last: enabled?.line ?? end };
    }
  }
}

const ends = ({ ruleIds }: Directive, ruleId: string | undefined): boolean =>
  ruleIds.length === 0 || (ruleId !== undefined && ruleIds.includes(ruleId));

const idsOf = ({ ruleIds }: Directive): readonly (string | undefined)[] =>
  ruleIds.length === 0 ? [undefined] : ruleIds;

/** A blank line may follow the comment, as Markdown authors like it. */
function nextFilledLine(source: Source, from: number): number {
  let line = from;
  while (line < source.lineStarts.length && lineText(source, line).trim() === '') line++;
  return line;
}

const useOf = ({ start, ruleIds }: Directive, ruleId: string): string =>
  `${start} ${ruleIds.length === 0 ? '' : ruleId}`;

function unusedDirectives(
  directives: readonly Directive[],
  used: ReadonlySet<string>,
  source: Source,
  { unused: severity, isActive, ruleIds }: Suppression,
): Diagnostic[] {
  if (severity === undefined) return [];
  const unused = directives
    .filter(({ kind }) => kind !== 'enable')
    .flatMap((directive) => {
      const idle = idsOf(directive).filter((ruleId) => !used.has(useOf(directive, ruleId ?? '')));
      const known = idle.filter((ruleId) => ruleId === undefined || (ruleIds.includes(ruleId) && isActive(ruleId)));
      return known.length === 0 ? [] : [unusedDirective(directive, known, severity, source)];
    });
  const unknown = directives.flatMap((directive) =>
    directive.ruleIds
      .filter((ruleId) => !ruleIds.includes(ruleId))
      .map((ruleId) => unknownRule(directive, ruleId, ruleIds, severity, source)),
  );
  return [...unused, ...unknown];
}

function unknownRule(
  directive: Directive,
  ruleId: string,
  ruleIds: readonly string[],
  severity: Severity,
  source: Source,
): Diagnostic {
  const guess = nearest(ruleId, ruleIds);
  const start = source.text.indexOf(ruleId, directive.start);
  return {
    ruleId: UNUSED,
    severity,
    message: `There is no rule “${ruleId}”${guess === undefined ? '' : `; did you mean “${guess}”?`}`,
    position: positionOf(source, start, start + ruleId.length),
    pointer: '',
    actual: ruleId,
    ...(guess !== undefined && { expected: [guess] }),
  };
}

function unusedDirective(
  { start, end }: Directive,
  ruleIds: readonly (string | undefined)[],
  severity: Severity,
  source: Source,
): Diagnostic {
  const names = ruleIds.flatMap((ruleId) => (ruleId === undefined ? [] : `“${ruleId}”`));
  return {
    ruleId: UNUSED,
    severity,
    message: names.length === 0 ? 'Comment silences nothing' : `Comment silences nothing of ${names.join(', ')}`,
    position: positionOf(source, start, end),
    pointer: '',
    actual: source.text.slice(start, end),
  };
}
