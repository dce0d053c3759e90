import { readFileSync, writeFileSync } from 'node:fs';
import { openLexicon } from '../../lexicon/lexicon.ts';
import { fitLogistic, logit } from './logistic.ts';
import { type Judged, readTraining } from './training.ts';

const [folder = '../shared/eval/data'] = process.argv.slice(2);
const WEIGHTS = 'src/lexicon/weights.json';

/** A word is likely misspelt when words of that score, in repositories not learned from, are false alarms at most so often. */
const ALARMS_PER_1000_WORDS = 0.12;
const SURELY = 0.9;

const lexicon = openLexicon(readFileSync('dist/lexicon/en.bin'));
const { judged, words } = await readTraining(folder, lexicon);
const unseen = scoresOfUnseen(judged);
const threshold = thresholdFor(judged, unseen, (ALARMS_PER_1000_WORDS * words) / 1000);
const model = fitLogistic(judged);
report(judged, unseen, threshold);
writeFileSync(WEIGHTS, `${JSON.stringify(rounded({ ...model, warning: 1 / (1 + Math.exp(-threshold)) }), null, 2)}\n`);

/** The score of each word under weights that were fitted without its repository. */
function scoresOfUnseen(all: readonly Judged[]): number[] {
  const models = new Map(
    [...new Set(all.map(({ repository }) => repository))].map((left) => [
      left,
      fitLogistic(all.filter(({ repository }) => repository !== left)),
    ]),
  );
  return all.map(({ repository, features }) => {
    const fitted = models.get(repository);
    return fitted ? logit(fitted, features) : 0;
  });
}

function thresholdFor(all: readonly Judged[], scores: readonly number[], alarms: number): number {
  const kept = all
    .map(({ kind, positive, weight }, i) => ({
      score: scores[i] ?? 0,
      weight: kind === 'kept' && !positive ? weight : 0,
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.score - a.score);
  let sum = 0;
  for (const { score, weight } of kept) {
    sum += weight;
    if (sum > alarms) return score;
  }
  return 0;
}

function report(all: readonly Judged[], scores: readonly number[], limit: number): void {
  for (const kind of ['fixed', 'injected', 'kept'] as const) {
    const found = all.flatMap((one, i) => (one.kind === kind && one.positive ? [(scores[i] ?? 0) > limit] : []));
    console.log(`${kind}: ${found.filter(Boolean).length} of ${found.length} found in repositories not learned from`);
  }
  console.log(`threshold: ${limit.toFixed(2)}`);
}

function rounded({
  bias,
  weights,
  warning,
}: {
  bias: number;
  weights: Readonly<Record<string, number>>;
  warning: number;
}) {
  return {
    bias: round(bias),
    thresholds: { error: SURELY, warning: round(warning) },
    weights: Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, round(value)])),
  };
}

const round = (value: number): number => Number(value.toFixed(4));
