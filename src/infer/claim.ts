/** A part of an inferred contract: plain data, and remarks on what supports it by JSON Pointer from the part. */
export interface Claim {
  readonly data: unknown;
  readonly remarks: ReadonlyMap<string, string>;
}

/** A part and its remarks, as they stand inside a larger part. */
export function nested(remarks: ReadonlyMap<string, string>, prefix: string): [string, string][] {
  return Array.from(remarks, ([pointer, remark]) => [prefix + pointer, remark]);
}

/** “in 3 of 4 documents”. */
export const support = (count: number, total: number, noun = 'documents'): string =>
  count === total ? `in all ${total} ${noun}` : `in ${count} of ${total} ${noun}`;
