import type { Diagnosis } from './check/diagnose.ts';
import type { Finding } from './check/run.ts';
import { fixers } from './fixers/fixers.ts';
import type { Diagnostic, Edit } from './generated/report.ts';
import type { Place } from './model/source-map.ts';
import type { Reading } from './read-brief.ts';
import { fillTemplate } from './text/template.ts';

/** The diagnostic with the fix that its rule names, where the fixer finds a way. */
export function attachFix({ diagnostic, finding, facts, place }: Diagnosis, reading: Reading): Diagnostic {
  const { fix } = finding.active.rule;
  const fixer = fix && fixers[fix.use];
  if (!fixer) return diagnostic;
  const request = {
    text: reading.source.text,
    brief: reading.brief,
    pointer: diagnostic.pointer,
    placeOf: reading.sourceMap.placeOf,
    locate: reading.sourceMap.locate,
    expected: diagnostic.expected ?? [],
    facts,
    recovery: recoveryEdits(diagnostic.pointer, reading),
  };
  const edits = [place, ...otherPlaces(finding, reading)].flatMap((one) => fixer({ ...request, place: one }));
  if (edits.length === 0) return diagnostic;
  const named = (name: string): unknown =>
    name === 'expected' ? diagnostic.expected?.[0] : name === 'actual' ? diagnostic.actual : facts(name);
  return { ...diagnostic, fix: { title: fillTemplate(fix.title, named), applicability: fix.applicability, edits } };
}

/** A finding that speaks for several parts of a value says where the others are; one fix settles all. */
function otherPlaces({ error }: Finding, { sourceMap }: Reading): Place[] {
  const also: unknown = error.params['also'];
  return Array.isArray(also) ? also.map((pointer) => sourceMap.locate(`${error.instancePath}${pointer}`)) : [];
}

function recoveryEdits(pointer: string, { recoveries }: Reading): readonly Edit[] {
  const index = /^\/repairs\/(\d+)(?:\/|$)/.exec(pointer)?.[1];
  return index === undefined ? [] : (recoveries[Number(index)]?.edits ?? []);
}
