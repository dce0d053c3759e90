import type { Diagnostic, Fix, Related, Severity } from '../generated/report.ts';
import type { SourceMap } from '../model/source-map.ts';
import { placeIn } from '../text/data-file.ts';
import { valueAt } from '../text/pointer.ts';
import { createSource, positionOf, type Source } from '../text/source.ts';
import type { Contract } from './compile.ts';
import type { ContractFile } from './contract-file.ts';
import { isSchema } from './keyword.ts';
import type { Gap, Violation } from './violation.ts';

/** A contract with what a run makes of its violations. */
export interface BoundContract {
  readonly contract: Contract;
  readonly file: ContractFile;
  /** Severities that the configuration sets, by rule id; a violation is an error where it sets none. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

/** A document read as its author meant it: see read-brief.ts. */
interface Reading {
  readonly brief: Parameters<Contract['violations']>[0];
  readonly sourceMap: SourceMap;
  readonly source: Source;
}

/** The violations of a contract as diagnostics. */
export function contractDiagnostics(reading: Reading, bound: BoundContract): Diagnostic[] {
  return bound.contract.violations(reading.brief).flatMap((violation) => {
    const severity = bound.severities[violation.ruleId] ?? 'error';
    return severity === 'off' ? [] : [diagnose(violation, severity, reading, bound)];
  });
}

function diagnose(violation: Violation, severity: Severity, reading: Reading, bound: BoundContract): Diagnostic {
  const { ruleId, message, pointer, actual, expected, gap } = violation;
  const place = gap ? gapPlace(gap, reading) : reading.sourceMap.locate(pointer);
  const help = violation.help ?? descriptionAt(bound.contract, violation.schemaPointer);
  const related = relatedTo(violation, reading, bound.file);
  const fix = fixFor(violation, place, reading.source);
  return {
    ruleId,
    severity,
    message,
    position: positionOf(reading.source, place.start, place.end),
    pointer,
    ...(actual !== undefined && { actual }),
    ...(expected && { expected: [...expected] }),
    ...(help !== undefined && { help }),
    ...(related.length > 0 && { related }),
    ...(fix && { fix }),
  };
}

function gapPlace({ before }: Gap, { sourceMap, source: { text } }: Reading): { start: number; end: number } {
  if (before === undefined) {
    let end = text.length;
    while (end > 0 && '\r\n '.includes(text.charAt(end - 1))) end--;
    return { start: end, end };
  }
  const { start } = sourceMap.locate(before);
  return { start, end: start };
}

function descriptionAt({ schema }: Contract, pointer: string): string | undefined {
  const part = valueAt(schema, pointer);
  const description = isSchema(part) ? part['description'] : undefined;
  return typeof description === 'string' ? description : undefined;
}

function relatedTo({ related, schemaPointer }: Violation, reading: Reading, file: ContractFile): Related[] {
  const places: Related[] = [];
  if (related) {
    const { start, end } = reading.sourceMap.locate(related.pointer);
    places.push({ message: related.message, position: positionOf(reading.source, start, end) });
  }
  const source = file.sources.findLast(
    ({ prefix }) => schemaPointer === prefix || schemaPointer.startsWith(`${prefix}/`),
  );
  if (source) places.push(contractPlace(source, schemaPointer));
  return places;
}

function contractPlace({ prefix, file }: ContractFile['sources'][number], pointer: string): Related {
  const { start, end } = placeIn(file.entries, pointer.slice(prefix.length));
  const position = positionOf(createSource(file.text), start, end);
  return { message: 'The contract says so here', path: file.path, position };
}

function fixFor(
  { gap, replacement, actual }: Violation,
  place: { start: number; end: number },
  { text }: Source,
): Fix | undefined {
  if (gap) {
    const edit = { start: place.start, end: place.end, text: skeleton(gap, text, place.start) };
    return { title: `Insert the heading “${gap.title}”`, applicability: 'suggested', edits: [edit] };
  }
  // Only where the text stands there as it is read: emphasis or a character reference would be lost.
  if (replacement === undefined || text.slice(place.start, place.end) !== actual) return undefined;
  const edit = { ...place, text: replacement };
  return { title: `Rename “${actual}” to “${replacement}”`, applicability: 'suggested', edits: [edit] };
}

/** A heading with a blank line on both sides, in the document's own line ends. */
function skeleton({ title, level, before }: Gap, text: string, at: number): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const heading = `${'#'.repeat(Math.min(6, Math.max(1, level)))} ${title}`;
  if (before !== undefined) return `${heading}${lineEnd}${lineEnd}`;
  return at === 0 ? `${heading}${lineEnd}` : `${lineEnd}${lineEnd}${heading}`;
}
