import { alignText } from '../../model/align.ts';
import type { Run } from '../../model/align.ts';
import { encodeHtml } from './encode-html.ts';
import { markAttributes, reference } from './finding.ts';
import type { Finding } from './finding.ts';

/** A leaf's text and its place in the rendered source. */
export interface Leaf {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** HTML of a leaf's text, the stretches of its findings marked; `begins` tells the findings whose number stands here. */
export function markText(
  leaf: Leaf,
  source: string,
  findings: readonly Finding[],
  begins: (finding: Finding) => boolean,
): string {
  const runs = alignText(leaf.value, source, leaf.start, leaf.end, 0);
  const stretches = findings.map((finding) => ({
    finding,
    from: indexAt(runs, finding.start, leaf.value.length),
    to: indexAt(runs, finding.end, leaf.value.length),
  }));
  const cuts = new Set([0, leaf.value.length, ...stretches.flatMap(({ from, to }) => [from, to])]);
  const bounds = [...cuts].toSorted((a, b) => a - b);
  let html = '';
  for (const [i, from] of bounds.entries()) {
    for (const stretch of stretches)
      if (stretch.from === from && begins(stretch.finding)) html += reference(stretch.finding);
    const to = bounds[i + 1];
    if (to === undefined) break;
    const inside = stretches.filter((stretch) => stretch.from <= from && to <= stretch.to);
    const text = encodeHtml(leaf.value.slice(from, to));
    html +=
      inside.length > 0
        ? marked(
            text,
            inside.map(({ finding }) => finding),
          )
        : text;
  }
  return html;
}

const marked = (html: string, findings: Finding[]): string => `<mark${markAttributes(findings, 'part')}>${html}</mark>`;

/** Index in the value of the first character that stands at or after a source offset. */
function indexAt(runs: readonly Run[], offset: number, length: number): number {
  for (const run of runs) {
    if (offset <= run.start) return run.at;
    if (offset < run.end) return run.length === run.end - run.start ? run.at + offset - run.start : run.at;
  }
  return length;
}
