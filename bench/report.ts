import { availableParallelism } from 'node:os';
import { type Point, worstGrowth } from './growth.ts';
import type { EditorLatency } from './latency.ts';
import { type Run, runOf } from './measure.ts';
import type { Streaming } from './streaming.ts';

/** All that was measured in one run of the benchmark. */
export interface Measurements {
  readonly oneBrief: ReadonlyMap<string, Run>;
  readonly manyBriefs: ReadonlyMap<string, Run>;
  readonly documents: number;
  /** Words in them. */
  readonly words: number;
  readonly streaming: Streaming;
  readonly bundle: { readonly library: number; readonly lexicon: number };
  readonly latency: EditorLatency;
  readonly watching: number;
  readonly bySize: readonly Point[];
  readonly byCount: readonly Point[];
}

/** The report as the README has it. `load` is how busy the machine was at the end of it. */
export function reportOf(measured: Measurements, load: number): string {
  const { oneBrief, manyBriefs, documents, bySize, byCount, streaming } = measured;
  return [
    `Node ${process.versions.node} on ${availableParallelism()} cores, load ${load.toFixed(1)}; medians of runs that take turns, whole processes, every default rule on.`,
    runTable('One brief of 5 KB', oneBrief, NODE),
    runTable(`${documents} different briefs`, manyBriefs, REMARK),
    ['| Measured | | Goal |', '| --- | ---: | ---: |', ...figuresOf(measured).map(figureRow)].join('\n'),
    [
      `Milliseconds for a MB by kilobytes in one document: ${pointsInWords(bySize)}.`,
      `Milliseconds for a document by their number: ${pointsInWords(byCount)}. Plots: [bench/growth.html](bench/growth.html).`,
    ].join('\n'),
    corpusOnPaper(streaming),
  ].join('\n\n');
}

const NODE = 'node -e 0';
const REMARK = 'bare remark-parse + remark-gfm';

/** Each run with its ratio to the one named `base`. */
function runTable(title: string, runs: ReadonlyMap<string, Run>, base: string): string {
  const unit = runOf(runs, base).seconds;
  const rows = Array.from(
    runs,
    ([name, { seconds, megabytes }]) =>
      `| ${name} | ${duration(seconds)} | ${(seconds / unit).toFixed(2)} | ${Math.round(megabytes)} MB |`,
  );
  return [`| ${title} | Time | Ratio | Peak memory |`, '| --- | ---: | ---: | ---: |', ...rows].join('\n');
}

type Figure = readonly [what: string, value: string, goal: string];

const figureRow = (figure: Figure): string => `| ${figure.join(' | ')} |`;

const figuresOf = (measured: Measurements): Figure[] => [
  ...batchFigures(measured),
  ...wordFigures(measured),
  ...editingFigures(measured),
  ...bundleFigures(measured),
];

function batchFigures({ oneBrief, manyBriefs, bySize, byCount, streaming }: Measurements): Figure[] {
  const many = (name: string): Run => runOf(manyBriefs, name);
  const brieflint = many('brieflint');
  const peers = many('markdownlint-cli2, then cspell').seconds / brieflint.seconds;
  const { documents, documentsPerCoreSecond, megabytes } = streaming;
  const [few, all] = megabytes.map(Math.round);
  return [
    [
      'One brief, beside bare Node',
      times(runOf(oneBrief, 'brieflint').seconds / runOf(oneBrief, NODE).seconds),
      '1.8 ×',
    ],
    ['Many briefs, cold, beside bare remark', times(brieflint.seconds / many(REMARK).seconds), '0.5 ×'],
    ['Many briefs, faster than markdownlint-cli2, then cspell', times(peers), '5 ×'],
    ['Many briefs, peak memory', `${Math.round(brieflint.megabytes)} MB`, '250 MB'],
    ['Many briefs, nothing changed', duration(many('brieflint, nothing changed').seconds), '250 ms'],
    ['Growth of the time for a MB, documents of 5 KB to 1 MB', times(worstGrowth(bySize)), '1.3 ×'],
    ['Growth of the time for a document, 10 to 10,000', times(worstGrowth(byCount)), '1.3 ×'],
    ['Stream, briefs a second of one core', Math.round(documentsPerCoreSecond).toString(), ''],
    [`Stream, peak memory at ${documents / 10} and at ${documents} briefs`, `${few} and ${all} MB`, 'the same'],
  ];
}

function wordFigures({ oneBrief, manyBriefs, words }: Measurements): Figure[] {
  const [one, silent] = [runOf(oneBrief, 'brieflint'), runOf(oneBrief, 'brieflint, no words')];
  const [all, parsed] = [runOf(manyBriefs, 'brieflint, one core'), runOf(manyBriefs, 'brieflint, one core, no words')];
  const [cspellOne, cspellAll] = [runOf(oneBrief, 'cspell'), runOf(manyBriefs, 'cspell')];
  const perThousand = (seconds: number): string => ms((seconds * 1e6) / words);
  return [
    ['Words, time for 1000 of them', perThousand(all.seconds - parsed.seconds), ''],
    ['Words, time for 1000 of them by cspell', perThousand(cspellAll.seconds - cspellOne.seconds), ''],
    ['Words, share in the time of one brief', ms((one.seconds - silent.seconds) * 1000), ''],
    ['Words, share in the memory of one brief', `${Math.round(one.megabytes - silent.megabytes)} MB`, ''],
  ];
}

function editingFigures({ latency: { small, large, hover }, watching }: Measurements): Figure[] {
  return [
    ['Keystroke to findings, brief of 5 KB, p50 and p95', `${ms(small.p50)}, ${ms(small.p95)}`, '30 ms'],
    ['Keystroke to findings, brief of 100 KB, p50 and p95', `${ms(large.p50)}, ${ms(large.p95)}`, '100 ms'],
    ['Hover while another document hangs, p95', ms(hover.p95), '200 ms'],
    ['`--watch`, save to report, p50', ms(watching), '100 ms'],
  ];
}

const bundleFigures = ({ bundle: { library, lexicon } }: Measurements): Figure[] => [
  ['Library for a browser, gzip', `${Math.round(library)} KB`, '400 KB'],
  ['Lexicon beside it, gzip', `${Math.round(lexicon)} KB`, ''],
];

/** Dollars for an hour of a core: an assumption, about what a core of a rented machine costs on demand. */
const CORE_HOUR = 0.04;

function corpusOnPaper({ documentsPerCoreSecond }: Streaming): string {
  const perHour = documentsPerCoreSecond * 3600;
  const hours = 1e9 / perHour;
  return [
    `On paper, from the stream: ${round(perHour)} briefs of 5 KB in a core-hour, so ${round(hours)} core-hours for 10⁹ of them.`,
    `If a core-hour costs $${CORE_HOUR} (an assumption; take your own), that is $${round(hours * CORE_HOUR)}.`,
  ].join(' ');
}

function pointsInWords(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${x.toLocaleString('en')}: ${y.toFixed(y < 10 ? 2 : 0)}`).join(', ');
}

/** Two digits are as much as an estimate is worth. */
const round = (value: number): string => Number(value.toPrecision(2)).toLocaleString('en');

const times = (factor: number): string => `${factor.toFixed(2)} ×`;

const ms = (value: number): string => `${value.toFixed(Math.abs(value) < 10 ? 1 : 0)} ms`;

const duration = (seconds: number): string => (seconds < 1 ? ms(seconds * 1000) : `${seconds.toFixed(2)} s`);
