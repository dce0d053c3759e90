import type { Edit } from '../generated/report.ts';
import type { Draft } from './draft.ts';
import type { Line } from './lines.ts';

/** Runs of lines that begin with a typographic bullet, which become Markdown items. */
export function recoverBullets(lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  for (const [at, line] of lines.entries()) {
    const marker = markerOf(line);
    if (!marker) continue;
    const run = readRun(lines, at, line);
    if (!SURE.includes(marker) && run.size === 1) continue;
    drafts.push({
      facts: { kind: 'bullets', marker, items: run.size },
      from: at,
      to: at,
      changes: [...run.values()].map(replaceMarker),
      blanksAbove: [],
    });
    turnIntoItems(lines, run); // so that the loop does not come upon them again
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

/** Bullet lines one after the other by their index; blank lines and continuation lines may stand between. */
function readRun(lines: readonly Line[], start: number, first: Line): Map<number, Line> {
  const run = new Map([[start, first]]);
  for (
    let at = start + 1, line = lines[at];
    line && (line.kind === 'blank' || line.kind === 'text' || line.kind === 'lazy');
    line = lines[++at]
  ) {
    if (markerOf(line)) run.set(at, line);
    else if (line.kind !== 'blank' && lines[at - 1]?.kind === 'blank') break;
  }
  return run;
}

function replaceMarker({ text, start }: Line): Edit {
  const [opening = '', indent = ''] = BULLET.exec(text) ?? [];
  return { start: start + indent.length, end: start + opening.length, text: '- ' };
}

/** Marks the bullets as items and the text right under each as its continuation, as the parser would. */
function turnIntoItems(lines: readonly Line[], run: ReadonlyMap<number, Line>): void {
  for (const [index, item] of run) {
    item.kind = 'item';
    for (let at = index + 1, line = lines[at]; line?.kind === 'text' && !markerOf(line); line = lines[++at]) {
      line.nested = true;
      if (!/^[ \t]/.test(line.text)) line.kind = 'lazy';
    }
  }
}
