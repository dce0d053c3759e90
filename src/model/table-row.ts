import type { Cell } from '../generated/brief.ts';

/** Whether a row only heads the rows below it: its first cell, or one cell, is filled and nothing else. */
export function headsRows(row: readonly Cell[]): boolean {
  const filled = row.filter(({ type }) => type !== 'empty').length;
  return filled === 0 || (filled === 1 && row.length > 2);
}

const TOTAL = /^[^\p{L}\p{N}]*(?:(?:[\p{L}-]+\s){0,3}totals?|total\b.{0,40}|sum)[^\p{L}\p{N}]*$/iu;
/** Totals of something else than the rows above. */
const PARTIAL = /\b(?:excl|excluding|ex|without|before|after|net|less|minus|of which|per)\b/i;
const SUBTOTAL = /^[^\p{L}\p{N}]*sub[-\s]?totals?\b/iu;

/** What each row sums up, by the label at its start. Only the last “total” is one of all rows: those above it are of parts. */
export function totalKinds(rows: readonly (readonly string[])[]): Cell['total'][] {
  const kinds = rows.map(([label = '']) => totalKind(label));
  const last = kinds.lastIndexOf('total');
  return kinds.map((kind, i) => (kind === 'total' && i < last ? 'subtotal' : kind));
}

function totalKind(label: string): Cell['total'] {
  // Most tables have no such row, and the patterns take long to compile.
  if (!/total|sum/i.test(label)) return undefined;
  if (SUBTOTAL.test(label)) return 'subtotal';
  if (!TOTAL.test(label)) return undefined;
  return PARTIAL.test(label) ? 'other' : 'total';
}
