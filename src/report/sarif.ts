import type { Diagnostic, LintResult, Position, Related, Report, Severity } from '../generated/report.ts';
import { createSource } from '../text/source.ts';
import type { Source } from '../text/source.ts';
import { encodeJson } from './encode-json.ts';
import { encodePath } from './encode-uri.ts';
import { lineHashes } from './line-hash.ts';
import type { Reporter, ReporterContext } from './reporter.ts';
import { sarifFix, sarifRegion } from './sarif-fix.ts';
import { SARIF_LEVEL, sarifRules } from './sarif-rules.ts';

/** SARIF 2.1.0, complete for GitHub code scanning; what hindered the tool itself is a notification and not a result. */
export const sarif: Reporter = (report, context) => `${encodeJson(sarifLog(report, context), 2)}\n`;

interface SarifResult {
  readonly level: (typeof SARIF_LEVEL)[Severity];
  readonly [property: string]: unknown;
}

function sarifLog(report: Report, context: ReporterContext): object {
  const rules = sarifRules(report, context.rules);
  const ruleIndex = new Map(rules.map((rule, index) => [rule.id, index]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'brieflint', version: context.version, semanticVersion: context.version, rules } },
        automationDetails: { id: 'brieflint/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The folder that brieflint was run in' } } },
        invocations: [invocation(report)],
        results: gravest(report.results.flatMap((result) => resultsOf(result, ruleIndex, context))),
      },
    ],
  };
}

/** GitHub refuses a file with more results. */
const MOST_RESULTS = 25_000;

function gravest(results: SarifResult[]): SarifResult[] {
  if (results.length <= MOST_RESULTS) return results;
  const levels = Object.values(SARIF_LEVEL);
  return results.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level)).slice(0, MOST_RESULTS);
}

const ROOT = '%SRCROOT%';

/** True for a limit or failure of the tool, which no edit of a rule or brief silences. */
const isInternal = ({ ruleId }: Diagnostic): boolean => ruleId.startsWith('internal/');

function invocation({ results }: Report): object {
  const notifications = results.flatMap(({ path, diagnostics }) =>
    diagnostics.filter(isInternal).map(({ ruleId, severity, message, position }) => ({
      descriptor: { id: ruleId },
      level: SARIF_LEVEL[severity],
      message: { text: plain(message) },
      locations: [{ physicalLocation: physicalLocation(path, position) }],
    })),
  );
  const executionSuccessful = !results.some(({ incomplete }) => incomplete);
  return { executionSuccessful, toolExecutionNotifications: notifications };
}

function resultsOf(
  { path, diagnostics }: LintResult,
  ruleIndex: ReadonlyMap<string, number>,
  context: ReporterContext,
): SarifResult[] {
  const text = context.sourceOf(path);
  const source = text === undefined ? undefined : createSource(text);
  const hashes = text === undefined ? [] : lineHashes(text);
  return diagnostics
    .filter((diagnostic) => !isInternal(diagnostic))
    .map((diagnostic) => ({
      ruleId: diagnostic.ruleId,
      ruleIndex: ruleIndex.get(diagnostic.ruleId),
      level: SARIF_LEVEL[diagnostic.severity],
      message: { text: plain(diagnostic.message) },
      locations: [{ physicalLocation: physicalLocation(path, diagnostic.position) }],
      relatedLocations: diagnostic.related?.map((related, index) => relatedLocation(path, related, index)),
      partialFingerprints: { primaryLocationLineHash: hashes[diagnostic.position.start.line - 1] },
      fixes: fixesOf(path, diagnostic, source),
    }));
}

function fixesOf(path: string, { fix }: Diagnostic, source: Source | undefined): object[] | undefined {
  return fix && source ? [sarifFix(fix, artifactLocation(path), source)] : undefined;
}

function relatedLocation(path: string, related: Related, index: number): object {
  return {
    id: index + 1,
    message: { text: plain(related.message) },
    physicalLocation: physicalLocation(related.path ?? path, related.position),
  };
}

function physicalLocation(path: string, position: Position): object {
  return { artifactLocation: artifactLocation(path), region: sarifRegion(position) };
}

function artifactLocation(path: string): object {
  const uri = encodePath(path);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: ROOT };
}

/** A message in which neither `[text](target)` is a link nor `{0}` a placeholder, as they would be in SARIF. */
function plain(message: string): string {
  return message.replaceAll(/\[(?=[^\][]*\]\()/g, '\\[').replaceAll(/\{(\d+)\}/g, '{{$1}}');
}
