import type { Edit } from '../generated/report.ts';
import type { Draft } from './draft.ts';
import type { Line } from './lines.ts';

/** Runs of lines that begin with a typographic bullet, which become Markdown items. */
export function recoverBullets(lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < lines.length; at++) {
    const marker = markerOf(lines[at]);
    if (!marker) continue;
    const run = readRun(lines, at);
    const last = run.at(-1) ?? at;
    if (SURE.includes(marker) || run.length > 1) {
      drafts.push({
        facts: { kind: 'bullets', marker, items: run.length },
        from: at,
        to: at,
        changes: run.flatMap((index) => replaceMarker(lines[index])),
        blanksAbove: [],
      });
      turnIntoItems(lines, run);
    }
    at = last;
  }
  return drafts;
}

/** Bullets that are nothing else at the start of a line. */
const SURE = '•‣◦▪●■';
/** These also open a remark, a dialogue or a formula: two in a row are needed. */
const LIKELY = '·–○';
const BULLET = new RegExp(`^([ \\t]*)([${SURE}${LIKELY}])([ \\t\\u00a0]+)(?=\\S)`, 'u');

function markerOf(line: Line | undefined): string | undefined {
  return line && (line.kind === 'text' || line.kind === 'lazy') ? BULLET.exec(line.text)?.[2] : undefined;
}

/** Bullet lines one after the other; blank lines and continuation lines may stand between. */
function readRun(lines: readonly Line[], start: number): number[] {
  const run = [start];
  for (
    let at = start + 1, line = lines[at];
    line && (line.kind === 'blank' || line.kind === 'text' || line.kind === 'lazy');
    line = lines[++at]
  ) {
    if (markerOf(line)) run.push(at);
    else if (line.kind !== 'blank' && lines[at - 1]?.kind === 'blank') break;
  }
  return run;
}

function replaceMarker(line: Line | undefined): Edit[] {
  const match = line && BULLET.exec(line.text);
  if (!line || !match) return [];
  const indent = match[1]?.length ?? 0;
  return [{ start: line.start + indent, end: line.start + match[0].length, text: '- ' }];
}

/** Marks the bullets as items and the text right under each as its continuation, as the parser would. */
function turnIntoItems(lines: readonly Line[], run: readonly number[]): void {
  for (const index of run) {
    const item = lines[index];
    if (item) item.kind = 'item';
    for (let at = index + 1, line = lines[at]; line?.kind === 'text' && !markerOf(line); line = lines[++at]) {
      line.nested = true;
      if (!/^[ \t]/.test(line.text)) line.kind = 'lazy';
    }
  }
}
