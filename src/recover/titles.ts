import { traitsOf } from './document-traits.ts';
import type { Draft } from './draft.ts';
import { levelTitles } from './heading-level.ts';
import { withBlanksAbove, type Line } from './lines.ts';
import { findCandidates } from './title-candidate.ts';
import { hopefulOf, isTitle } from './title-evidence.ts';

/**
 * Title lines without their marks. `separated` are the lines that other recoveries put a blank line above. The lines of
 * the titles become `heading` lines.
 */
export function recoverTitles(lines: readonly Line[], separated: readonly number[]): Draft[] {
  const titles = new Map<Line, string>();
  let view = withBlanksAbove(lines, linesAt(lines, separated));
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const found = acceptTitles(view);
    if (found.size === 0) break;
    for (const [line, title] of found) {
      titles.set(line, title);
      line.kind = 'heading';
    }
    view = withBlanksAbove(view, around(view, found));
  }
  return draftsOf(titles, view);
}

/** Titles change what the document says about its style, which may reveal more of them; as a rule two passes do. */
const MOST_PASSES = 6;

function acceptTitles(lines: readonly Line[]): Map<Line, string> {
  const candidates = findCandidates(lines);
  const hopeful = hopefulOf(candidates);
  if (hopeful.length === 0) return new Map();
  const traits = traitsOf(lines, candidates);
  return new Map(
    hopeful.flatMap((one) => {
      const line = lines[one.candidate.index];
      return line && isTitle(one, lines, traits) ? [[line, one.candidate.title] as const] : [];
    }),
  );
}

function linesAt(lines: readonly Line[], indexes: readonly number[]): Set<Line> {
  return new Set(indexes.flatMap((index) => lines[index] ?? []));
}

/** The titles and the lines right below them. */
function around(lines: readonly Line[], titles: ReadonlyMap<Line, string>): Set<Line> {
  return new Set(lines.filter((line, at) => titles.has(line) || titles.has(lines[at - 1] ?? line)));
}

function draftsOf(titles: ReadonlyMap<Line, string>, lines: readonly Line[]): Draft[] {
  const levels = levelTitles(titles, lines);
  return [...levels].map(([line, level]) => {
    line.level = level;
    const indent = line.text.length - line.text.trimStart().length;
    return {
      facts: { kind: 'unmarked-heading', title: titles.get(line) ?? line.text, level },
      from: line.index,
      to: line.index,
      changes: [{ start: line.start, end: line.start + indent, text: `${'#'.repeat(level)} ` }],
      blanksAbove: [line.index, line.index + 1],
    };
  });
}
