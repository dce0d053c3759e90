import type { Features } from './evidence.ts';
import model from './weights.json' with { type: 'json' };

/** How sure it is that a word is misspelt. */
export type Certainty = 'error' | 'warning' | 'silent';

/** Probability that a word with these features is misspelt, as far as the documents tell that the weights were fitted on. */
export function scoreOf(features: Features): number {
  let sum = model.bias;
  for (const [name, value] of Object.entries(features)) sum += value * weightOf(name);
  return 1 / (1 + Math.exp(-sum));
}

export interface Contribution {
  readonly feature: string;
  readonly value: number;
  /** What it adds to the logit of the score. */
  readonly adds: number;
}

/** What each feature adds to the score or takes from it, the weightiest first; the bias is what every word starts from. */
export function contributions(features: Features): Contribution[] {
  return [['bias', 1] as const, ...Object.entries(features)]
    .map(([feature, value]) => ({
      feature,
      value,
      adds: value * (feature === 'bias' ? model.bias : weightOf(feature)),
    }))
    .filter(({ adds }) => adds !== 0)
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds));
}

export function tierOf(score: number): Certainty {
  if (score >= model.thresholds.error) return 'error';
  return score >= model.thresholds.warning ? 'warning' : 'silent';
}

function weightOf(name: string): number {
  const weights: Readonly<Record<string, number>> = model.weights;
  return weights[name] ?? 0;
}
