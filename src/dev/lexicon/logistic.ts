/** One observation: named measurements, and whether it is what is looked for. */
export interface Observation {
  readonly features: Readonly<Record<string, number>>;
  readonly positive: boolean;
  readonly weight: number;
}

export interface LogisticModel {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** Keeps a feature that hardly occurs from getting a large weight. */
const RIDGE = 1;
/** The bias is free; this only keeps the system solvable. */
const BIAS_RIDGE = 1e-6;
const MOST_ROUNDS = 25;
const SETTLED = 1e-5;

/** Weights under which the observations are likeliest, with a ridge penalty: Newton's method, so nothing depends on chance. */
export function fitLogistic(observations: readonly Observation[]): LogisticModel {
  const names = [...new Set(observations.flatMap(({ features }) => Object.keys(features)))].sort();
  const rows = observations.map(({ features }) => [1, ...names.map((name) => features[name] ?? 0)]);
  const weights = Array.from({ length: names.length + 1 }, () => 0);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const step = newtonStep(rows, observations, weights);
    for (const [j, change] of step.entries()) weights[j] = (weights[j] ?? 0) - change;
    if (Math.max(...step.map(Math.abs)) < SETTLED) break;
  }
  const [bias = 0, ...rest] = weights;
  return { bias, weights: Object.fromEntries(names.map((name, j) => [name, rest[j] ?? 0])) };
}

/** ln(p / (1 − p)) of an observation under a model. */
export function logit({ bias, weights }: LogisticModel, features: Observation['features']): number {
  return Object.entries(features).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), bias);
}

function newtonStep(
  rows: readonly number[][],
  observations: readonly Observation[],
  weights: readonly number[],
): number[] {
  const gradient = weights.map((weight, j) => (j === 0 ? 0 : RIDGE * weight));
  const hessian = weights.map((_, j) => weights.map((__, k): number => (j !== k ? 0 : j === 0 ? BIAS_RIDGE : RIDGE)));
  for (const [i, { positive, weight }] of observations.entries()) {
    const row = rows[i] ?? [];
    const probability = 1 / (1 + Math.exp(-dot(row, weights)));
    const slope = (probability - Number(positive)) * weight;
    const curvature = Math.max(1e-6, probability * (1 - probability)) * weight;
    for (const [j, x] of row.entries()) {
      if (x === 0) continue;
      gradient[j] = (gradient[j] ?? 0) + slope * x;
      const line = hessian[j];
      if (line) for (const [k, y] of row.entries()) line[k] = (line[k] ?? 0) + curvature * x * y;
    }
  }
  return solve(hessian, gradient);
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, j) => sum + x * (b[j] ?? 0), 0);

/** The solution of a symmetric, positive definite system, by elimination in place. */
function solve(matrix: number[][], right: number[]): number[] {
  for (const [i, pivotRow] of matrix.entries()) {
    const pivot = pivotRow[i] ?? 1;
    for (let j = i + 1; j < matrix.length; j++) {
      const row = matrix[j] ?? [];
      const factor = (row[i] ?? 0) / pivot;
      if (factor === 0) continue;
      for (let k = i; k < row.length; k++) row[k] = (row[k] ?? 0) - factor * (pivotRow[k] ?? 0);
      right[j] = (right[j] ?? 0) - factor * (right[i] ?? 0);
    }
  }
  const solution = right.map(() => 0);
  for (let i = matrix.length - 1; i >= 0; i--) {
    const row = matrix[i] ?? [];
    const known = row.reduce((sum, x, k) => (k > i ? sum + x * (solution[k] ?? 0) : sum), 0);
    solution[i] = ((right[i] ?? 0) - known) / (row[i] ?? 1);
  }
  return solution;
}
