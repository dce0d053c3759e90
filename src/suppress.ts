import type { Diagnostic } from './generated/report.ts';
import { type Directive, findDirectives } from './text/directive.ts';
import { groupBy } from './text/group-by.ts';
import { countWhile } from './text/sorted.ts';
import { type Source, lineIndexAt, lineText } from './text/source.ts';
import { type Span, type Suppression, unusedDirectives } from './unused-directives.ts';

/** The diagnostics that no directive of the document silences, and one for each directive that silences none. */
export function suppress(diagnostics: readonly Diagnostic[], source: Source, options: Suppression): Diagnostic[] {
  const found = findDirectives(source);
  if (found.length === 0) return [...diagnostics];
  const directives = found.filter((one) => one.kind !== 'misspelling');
  const spans = spansOf(directives, source);
  const isSilenced = createSilence(spans);
  const kept = diagnostics.filter((one) => !isSilenced(one));
  if (options.unused === undefined) return kept;
  return [
    ...kept,
    ...unusedDirectives({ found, spans, diagnostics }, source, { ...options, severity: options.unused }),
  ];
}

/** What the directives silence. From the last to the first, so that the next `enable` is known without a search. */
function spansOf(directives: readonly Directive[], source: Source): Span[] {
  const end = source.lineStarts.length - 1;
  const enabled = new Map<string | undefined, number>();
  const nextFilledLine = createNextFilledLine(source);
  const lines = (directive: Directive, ruleId: string | undefined): Pick<Span, 'first' | 'last'> => {
    const line = lineIndexAt(source, directive.start);
    switch (directive.kind) {
      case 'disable-file':
        return { first: 0, last: end };
      case 'disable-next-line': {
        const next = nextFilledLine(lineIndexAt(source, directive.end) + 1);
        return { first: next, last: next };
      }
      case 'disable':
        return { first: line, last: Math.min(enabled.get(undefined) ?? end, enabled.get(ruleId) ?? end) };
      default:
        return { first: line, last: line };
    }
  };
  return directives
    .toReversed()
    .flatMap((directive): Span[] => {
      const ids = idsOf(directive);
      if (directive.kind !== 'enable') return ids.map((ruleId) => ({ directive, ruleId, ...lines(directive, ruleId) }));
      for (const ruleId of ids) enabled.set(ruleId, lineIndexAt(source, directive.start));
      return [];
    })
    .toReversed();
}

const idsOf = ({ ruleIds }: Directive): readonly (string | undefined)[] =>
  ruleIds.length === 0 ? [undefined] : ruleIds.map(({ text }) => text);

/** A blank line may follow the comment, as Markdown authors like it, also in a quotation. */
function createNextFilledLine(source: Source): (from: number) => number {
  const known = new Map<number, number>();
  return (from) => {
    let line = known.get(from) ?? from;
    while (line < source.lineStarts.length && /^[\s>]*$/.test(lineText(source, line))) line++;
    known.set(from, line);
    return line;
  };
}

/** Tells whether a diagnostic lies in a span of its rule, or of every rule. */
function createSilence(spans: readonly Span[]): (diagnostic: Diagnostic) => boolean {
  const byRule = groupBy(spans, ({ ruleId }) => ruleId);
  const covers = new Map(Array.from(byRule, ([ruleId, some]) => [ruleId, createCover(some)] as const));
  const covered = (ruleId: string | undefined, line: number): boolean => covers.get(ruleId)?.(line) ?? false;
  return ({ ruleId, position }) => {
    const line = position.start.line - 1;
    return !isInternal(ruleId) && (covered(undefined, line) || covered(ruleId, line));
  };
}

const isInternal = (ruleId: string): boolean => ruleId.startsWith('internal/');

/** Tells whether a line lies in one of the spans. */
function createCover(spans: readonly Span[]): (line: number) => boolean {
  const sorted = spans.toSorted((a, b) => a.first - b.first);
  let farthest = -1;
  const lasts = sorted.map(({ last }) => (farthest = Math.max(farthest, last)));
  return (line) => (lasts[countWhile(sorted, ({ first }) => first <= line) - 1] ?? -1) >= line;
}
