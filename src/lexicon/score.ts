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

/** How sure it is that a word with these features is misspelt, and its score. */
export function judgementOf(features: Features): Judgement {
  const score = scoreOf(features);
  if (score >= model.thresholds.error) return { certainty: 'error', score, features };
  if (score >= model.thresholds.warning) return { certainty: 'warning', score, features };
  const once = asIfOnce(features);
  if (!isConsistent(features) || scoreOf(once) < model.thresholds.consistent)
    return { certainty: 'silent', score, features };
  return { certainty: 'warning', score: scoreOf(once), features: once };
}

export interface Judgement {
  readonly certainty: Certainty;
  readonly score: number;
  /** What the score comes from: of a consistent misspelling, as if it stood once. */
  readonly features: Features;
}

/**
 * Used time and again, and no name: most likely a word of the trade, but who does not know how “government” is written writes it so each
 * time.
 */
export function isConsistent({
  repeated = 0,
  capitalInside = 0,
  capitalFirst = 0,
  allCapitals = 0,
}: Features): boolean {
  return repeated > 0 && capitalInside + capitalFirst + allCapitals === 0;
}

export const asIfOnce = (features: Features): Features => ({ ...features, repeated: 0 });

function weightOf(name: string): number {
  const weights: Readonly<Record<string, number>> = model.weights;
  return weights[name] ?? 0;
}
