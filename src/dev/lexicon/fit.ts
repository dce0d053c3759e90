import { readFileSync, writeFileSync } from 'node:fs';
import { openLexicon } from '../../lexicon/lexicon.ts';
import { asIfOnce, isConsistent } from '../../lexicon/score.ts';
import { type LogisticModel, fitLogistic, logit } from './logistic.ts';
import { type Judged, readTraining } from './training.ts';

const [folder = '../shared/eval/data'] = process.argv.slice(2);
const WEIGHTS = 'src/lexicon/weights.json';

/** A word is likely misspelt when words of that score, in repositories not learned from, are false alarms at most so often. */
const ALARMS_PER_1000_WORDS = 0.11;
const SURELY = 0.9;
/** A word that a brief keeps using must look more like a misspelling than any that people let stand, by this much of a logit. */
const MARGIN = 0.5;

const lexicon = openLexicon(readFileSync('dist/lexicon/en.bin'));
const { judged: everything, words } = await readTraining(folder, lexicon);
const judged = everything.filter(({ kind }) => kind !== 'consistent');
const unseen = scoresOfUnseen(judged);
const threshold = thresholdFor(judged, unseen, (ALARMS_PER_1000_WORDS * words) / 1000);
const model = fitLogistic(judged);
const consistent = consistentThreshold(judged, model);
report(judged, unseen, threshold);
reportConsistent(everything, model, consistent);
writeFileSync(WEIGHTS, `${JSON.stringify(rounded(model, { warning: threshold, consistent }), null, 2)}\n`);

function consistentThreshold(all: readonly Judged[], fitted: LogisticModel): number {
  const kept = all.filter(({ kind, positive, features }) => kind === 'kept' && !positive && isConsistent(features));
  return MARGIN + Math.max(...kept.map(({ features }) => logit(fitted, asIfOnce(features))));
}

function reportConsistent(all: readonly Judged[], fitted: LogisticModel, limit: number): void {
  const cases = all.filter(({ kind, features }) => kind === 'consistent' && isConsistent(features));
  const found = cases.filter(({ features }) => logit(fitted, asIfOnce(features)) > limit);
  console.log(`consistent: ${found.length} of ${cases.length} found`);
}

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
  for (const half of [0, 1]) {
    const { found, of, alarms } = crossed(all, half);
    console.log(`half ${half + 1}: ${found} of ${of} found, ${alarms} alarms in the repositories of the other half`);
  }
  console.log(`threshold: ${limit.toFixed(2)}`);
}

/** Weights and threshold from every second repository, tried on the others. */
function crossed(all: readonly Judged[], half: number): { found: number; of: number; alarms: number } {
  const names = [...new Set(all.map(({ repository }) => repository))].sort();
  const learned = all.filter(({ repository }) => names.indexOf(repository) % 2 === half);
  const others = all.filter(({ repository }) => names.indexOf(repository) % 2 !== half);
  const fitted = fitLogistic(learned);
  const share = sumOfWeights(learned) / sumOfWeights(all);
  const limit = thresholdFor(learned, scoresOfUnseen(learned), (share * ALARMS_PER_1000_WORDS * words) / 1000);
  const reported = others.filter(({ features }) => logit(fitted, features) > limit);
  return {
    found: reported.filter(wasFixed).length,
    of: others.filter(wasFixed).length,
    alarms: sumOfWeights(reported),
  };
}

function wasFixed({ kind, positive }: Judged): boolean {
  return kind === 'fixed' && positive;
}

function sumOfWeights(all: readonly Judged[]): number {
  return all.reduce((sum, { kind, positive, weight }) => sum + (kind === 'kept' && !positive ? weight : 0), 0);
}

function rounded({ bias, weights }: LogisticModel, logits: { warning: number; consistent: number }) {
  const probability = (value: number): number => round(1 / (1 + Math.exp(-value)));
  return {
    bias: round(bias),
    thresholds: {
      error: SURELY,
      warning: probability(logits.warning),
      consistent: probability(logits.consistent),
    },
    weights: Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, round(value)])),
  };
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
