import type { Diagnostic, Fix, Related, Severity } from '../generated/report.ts';
import type { SourceMap } from '../model/source-map.ts';
import { valueAt } from '../text/pointer.ts';
import { positionOf, type Source } from '../text/source.ts';
import type { Contract } from './compile.ts';
import { placeInContract, type ContractFile } from './contract-file.ts';
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
  const violations = bound.contract.violations(reading.brief);
  return violations.flatMap((violation) => {
    const severity = bound.severities[violation.ruleId] ?? 'error';
    return severity === 'off' ? [] : [diagnose(violation, severity, reading, bound, violations)];
  });
}

function diagnose(
  violation: Violation,
  severity: Severity,
  reading: Reading,
  bound: BoundContract,
  all: readonly Violation[],
): Diagnostic {
  const { ruleId, message, pointer, actual, expected, gap } = violation;
  const place = gap ? gapPlace(gap, reading) : reading.sourceMap.locate(pointer);
  const help = violation.help ?? descriptionAt(bound.contract, violation.schemaPointer);
  const related = relatedTo(violation, reading, bound.file);
  const fix = gap ? gapFix(gap, place.start, all, reading.source) : renameFix(violation, place, reading.source);
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
  const inContract = placeInContract(file, schemaPointer);
  if (!related) return inContract ? [inContract] : [];
  const { start, end } = reading.sourceMap.locate(related.pointer);
  const inDocument = { message: related.message, position: positionOf(reading.source, start, end) };
  return inContract ? [inDocument, inContract] : [inDocument];
}

/** Inserts the headings of all sections that are absent at one place: one after another they would have no order. */
function gapFix(gap: Gap, at: number, all: readonly Violation[], { text }: Source): Fix {
  const together = all.flatMap((one) =>
    one.gap && one.gap.before === gap.before && one.gap.level === gap.level ? one.gap : [],
  );
  const titles = [...new Set(together.map(({ title }) => title))];
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const mark = '#'.repeat(Math.min(6, Math.max(1, gap.level)));
  const headings = titles.map((title) => `${mark} ${title}`).join(lineEnd + lineEnd);
  const atEnd = gap.before === undefined;
  const inserted = atEnd ? (at === 0 ? '' : lineEnd + lineEnd) + headings : headings + lineEnd + lineEnd;
  const title = `Insert the heading${titles.length > 1 ? 's' : ''} ${titles.map((one) => `“${one}”`).join(', ')}`;
  return { title, applicability: 'suggested', edits: [{ start: at, end: at, text: inserted }] };
}

/** Only where the text stands in the document as it is read: emphasis or a character reference would be lost. */
function renameFix(
  { replacement, actual, pointer }: Violation,
  place: { start: number; end: number },
  { text }: Source,
): Fix | undefined {
  if (replacement === undefined || text.slice(place.start, place.end) !== actual) return undefined;
  const edits: Fix['edits'] = [{ start: place.start, end: place.end, text: replacement }];
  const isName = /\/(?:title|text|label|columns\/\d+)$/.test(pointer) && !/\/values\//.test(pointer);
  const title = isName ? `Rename “${actual}” to “${replacement}”` : `Write “${replacement}”`;
  return { title, applicability: 'suggested', edits };
}
