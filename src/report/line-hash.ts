/**
 * For each line, the fingerprint by which GitHub code scanning recognises a finding after an edit
 * (`primaryLocationLineHash`, as CodeQL computes it): a polynomial hash of the 100 characters from the line's start on,
 * blanks left out, and how often that hash has occurred so far.
 */
export function lineHashes(text: string): string[] {
  const { codes, lineStarts } = withoutBlanks(text);
  const prefixes = prefixHashes(codes);
  const occurrences = new Map<string, number>();
  return lineStarts.map((start) => {
    const hash = blockHash(prefixes, start).toString(16);
    const occurrence = (occurrences.get(hash) ?? 0) + 1;
    occurrences.set(hash, occurrence);
    return `${hash}:${occurrence}`;
  });
}

const BLOCK = 100;
const BASE = 37n;
const BASE_TO_BLOCK = BASE ** BigInt(BLOCK);
const END_OF_FILE = 65_535;

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;

/** Character codes without spaces and tabs, every line end as LF, an end mark last; and the index at which each line starts. */
function withoutBlanks(text: string): { codes: number[]; lineStarts: number[] } {
  const codes: number[] = [];
  const lineStarts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === SPACE || code === TAB || (code === LF && text.charCodeAt(i - 1) === CR)) continue;
    codes.push(code === CR ? LF : code);
    if (code === CR || code === LF) lineStarts.push(codes.length);
  }
  codes.push(END_OF_FILE);
  return { codes, lineStarts };
}

/** Hash of everything before each index, modulo 2^64; the text is followed by enough zeros for a block to start at its end. */
function prefixHashes(codes: readonly number[]): BigUint64Array {
  const prefixes = new BigUint64Array(codes.length + BLOCK);
  let hash = 0n;
  for (let i = 1; i < prefixes.length; i++) {
    hash = BigInt.asUintN(64, hash * BASE + BigInt(codes[i - 1] ?? 0));
    prefixes[i] = hash;
  }
  return prefixes;
}

function blockHash(prefixes: BigUint64Array, start: number): bigint {
  return BigInt.asUintN(64, (prefixes[start + BLOCK] ?? 0n) - (prefixes[start] ?? 0n) * BASE_TO_BLOCK);
}
