import type { LintResult } from '../../generated/report.ts';
import { countSeverities } from '../report.ts';
import type { ReporterContext } from '../reporter.ts';
import { countsInWords } from '../severity.ts';
import { plural } from '../../text/phrase.ts';
import { encodeHtml } from './encode-html.ts';
import type { Finding } from './finding.ts';
import { note } from './note.ts';
import { placeFindings } from './place-findings.ts';
import { numbered, readDocument } from './read-document.ts';
import { renderBlock } from './render.ts';

/** A document with its findings marked in place and explained beside the block they stand in; `index` makes ids unique. */
export function documentArticle(result: LintResult, index: number, context: ReporterContext): string {
  const { path, diagnostics, incomplete } = result;
  const findings = numbered(diagnostics.slice(0, MOST_SHOWN), String(index));
  const urls = new Map(context.rules.map(({ id, url }) => [id, url]));
  const explain = (list: readonly Finding[], marked: boolean): string =>
    list.map((finding) => note(finding, urls.get(finding.diagnostic.ruleId), marked)).join('\n');
  const text = context.sourceOf(path);
  const counts = countsInWords(countSeverities(diagnostics));
  const head = `<header><h2>${encodeHtml(path)}</h2><p>${counts}${incomplete ? ', not fully checked' : ''}</p></header>`;
  const body =
    text === undefined || incomplete || text.length > LONGEST
      ? row('<p class="unshown">The text is not shown here.</p>', explain(findings, false))
      : rows(text, findings, explain);
  const left = diagnostics.length - findings.length;
  const more = left > 0 ? `<p class="unshown">${plural(left, 'more finding')} in this brief</p>` : '';
  return `<article id="document-${index}">${head}\n${body}${more}</article>`;
}

/** Findings of one brief that anyone reads; all are counted. */
const MOST_SHOWN = 1000;

/** A longer document, in UTF-16 units, is no brief to read in a browser; one that could not be checked may not be read again either. */
const LONGEST = 200_000;

function rows(
  original: string,
  all: readonly Finding[],
  explain: (list: readonly Finding[], marked: boolean) => string,
): string {
  const { text, tree, findings } = readDocument(original, all);
  const placement = placeFindings(tree, findings);
  const blocks = tree.children.map((block) =>
    row(renderBlock(block, { source: text, placement }), explain(placement.block.get(block) ?? [], true)),
  );
  const placed = new Set([...placement.block.values()].flat());
  const unplaced = findings.filter((finding) => !placed.has(finding));
  if (unplaced.length > 0) blocks.unshift(row('', explain(unplaced, false)));
  return blocks.join('\n');
}

/** The notes come first, so that they float beside the start of their block and on past its end. */
function row(block: string, notes: string): string {
  const margin = notes ? `<ol class="notes">${notes}</ol>` : '';
  return `<div class="row">${margin}<div class="block">${block}</div></div>`;
}
