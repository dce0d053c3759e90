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

/** What each feature adds to or takes from the score, the weightiest first. */
export function explainScore(features: Features): { name: string; value: number; contribution: number }[] {
  return Object.entries(features)
    .map(([name, value]) => ({ name, value, contribution: value * weightOf(name) }))
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
}

export function tierOf(score: number): Certainty {
  if (score >= model.thresholds.error) return 'error';
  return score >= model.thresholds.warning ? 'warning' : 'silent';
}

function weightOf(name: string): number {
  const weights: Readonly<Record<string, number>> = model.weights;
  return weights[name] ?? 0;
}
