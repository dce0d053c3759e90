// Draws the growth of time per MB and per file as one HTML page. A plain module: its packages are the benchmark's own.
import { writeFileSync } from 'node:fs';
import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';

/** Writes both plots, each of points `{x, y}`, to `path`. */
export function writePlots(path, bySize, byCount) {
  const { document } = new JSDOM('').window;
  const plots = [
    plot(document, bySize, 'KB in one document', 'milliseconds for a MB'),
    plot(document, byCount, 'documents of 5 KB', 'milliseconds for a document'),
  ];
  const figures = plots.map((figure) => figure.outerHTML).join('\n');
  writeFileSync(path, `<!doctype html>\n<meta charset="utf-8">\n<title>brieflint: growth</title>\n${figures}\n`);
}

function plot(document, points, x, y) {
  const marks = [Plot.ruleY([0]), Plot.lineY(points, { x: 'x', y: 'y' }), Plot.dot(points, { x: 'x', y: 'y' })];
  return Plot.plot({ document, grid: true, x: { type: 'log', label: x }, y: { label: y, zero: true }, marks });
}
