/**
 * Whether one word turns into the other by at most so many slips: a letter too many, one too few, another one, two swapped. Only a band
 * around the diagonal is looked at, and no further than the slips last, so the time grows with the length.
 */
export function isWithin(a: string, b: string, slips: number): boolean {
  if (Math.abs(a.length - b.length) > slips) return false;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = Array.from({ length: b.length + 1 }, () => slips + 1);
    if (i <= slips) row[0] = i;
    let least = at(row, 0);
    for (let j = Math.max(1, i - slips); j <= Math.min(b.length, i + slips); j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(previous, j) + 1, at(row, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(older, j - 2) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > slips) return false;
    older = previous;
    previous = row;
  }
  return at(previous, b.length) <= slips;
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
