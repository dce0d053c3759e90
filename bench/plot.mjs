// Draws the growth of time per MB and per document as one HTML page. A plain module: its packages are the benchmark's own.
import { writeFileSync } from 'node:fs';
import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';

/** Writes both plots, each of points `{x, y}`, to `path`. */
export function writePlots(path, bySize, byCount) {
  const { document } = new JSDOM('').window;
  const figures = [
    figure(document, bySize, 'Kilobytes in one document', 'Milliseconds for a megabyte'),
    figure(document, byCount, 'Documents of 5 KB', 'Milliseconds for a document'),
  ];
  writeFileSync(
    path,
    `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>brieflint: growth</title>\n<h1>How time grows</h1>\n<p>The dashed line is 1.3 times the least.</p>\n${figures.join('\n')}\n</html>\n`,
  );
}

function figure(document, points, x, y) {
  const goal = 1.3 * Math.min(...points.map((point) => point.y));
  const loads = points.map((point) => point.x);
  const marks = [
    // With a format instead of texts, a log axis shows powers of ten only.
    Plot.axisX(loads, { label: x, text: loads.map((load) => load.toLocaleString('en')) }),
    Plot.ruleY([0]),
    Plot.ruleY([goal], { strokeDasharray: '4' }),
    Plot.lineY(points, { x: 'x', y: 'y' }),
    Plot.dot(points, { x: 'x', y: 'y', fill: 'currentColor' }),
    Plot.text(points, { x: 'x', y: 'y', text: (point) => point.y.toFixed(point.y < 10 ? 1 : 0), dy: -12 }),
  ];
  const highest = Math.max(goal, ...points.map((point) => point.y));
  return Plot.plot({
    document,
    marginLeft: 60,
    marginTop: 40,
    x: { type: 'log' },
    y: { label: y, grid: true, domain: [0, 1.1 * highest] },
    marks,
  }).outerHTML;
}
