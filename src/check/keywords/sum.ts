import type { Cell } from '../../generated/brief.ts';
import { largest, smallest } from '../../text/extremes.ts';

/** Some cells added up, beside the total that a table states for them. */
export interface Sum {
  readonly value: number;
  readonly stated: number;
  /** What rounding of the parts may explain. */
  readonly tolerance: number;
  readonly parts: readonly number[];
  readonly percent: boolean;
  /** The total's text, and how much one of its units is worth. */
  readonly text: string;
  readonly scale: number;
}

/** The sum of cells that are all amounts of the total's kind, blanks and dashes counting as nothing; undefined when they are not. */
export function sumOf(cells: readonly Cell[], total: Cell): Sum | undefined {
  if (total.number === undefined) return undefined;
  const amounts = cells.filter(({ type, text }) => type !== 'empty' && !(type === 'placeholder' && NOTHING.test(text)));
  if (amounts.length < 2 || !amounts.every((cell) => isOfKind(cell, total))) return undefined;
  const parts = amounts.map(({ number }) => number ?? 0);
  const value = parts.reduce((sum, part) => sum + part, 0);
  const all = [...amounts, total];
  const step = largest(all.map(stepOf));
  const exact = step === 1 && total.type === 'number';
  const rounding = step * (exact ? 0.5 : 0.5 + Math.sqrt(amounts.length) / 2);
  const vague = all.some(({ text }) => APPROXIMATE.test(text)) ? 0.02 : 1e-9;
  return {
    value,
    stated: total.number,
    tolerance: rounding + Math.abs(value) * vague,
    parts,
    percent: total.type === 'percent' && amounts.every(({ type }) => type === 'percent'),
    text: total.text,
    scale: scaleOf(all.find(({ number }) => number !== 0) ?? total),
  };
}

const NOTHING = /^[-–—.\s]+$|^nil$|^none$/i;
const APPROXIMATE = /[~≈<>≤≥]|\d\+|^[a-z]/i;

/** A percentage may stand under plain numbers: weights and scores. */
const isOfKind = ({ type, number, unit }: Cell, total: Cell): boolean =>
  number !== undefined &&
  (type === total.type ? unit === total.unit : type === 'number' && total.type === 'percent' && unit === undefined);

/** How much one of the units that an amount is written in is worth: a million for “2.5 million”. */
function scaleOf({ text, number = 0 }: Cell): number {
  const plain = Number(digitsIn(text).replaceAll(',', ''));
  return plain > 0 && number !== 0 ? Math.abs(number) / plain : 1;
}

/** The last digit that an amount states: 100 000 for “2.5 million”. */
const stepOf = (cell: Cell): number => scaleOf(cell) * 10 ** -(digitsIn(cell.text).split('.')[1]?.length ?? 0);

const digitsIn = (text: string): string => /\d(?:[\d,.]*\d)?/.exec(text)?.[0] ?? '';

/** Whether one digit of the stated total is another than the sum's: the slip of a hand. */
export function isSlip(sum: Sum): boolean {
  if (sum.percent && Math.abs(sum.value - 100) > 1 && sum.stated !== 100) return false;
  const right = digitsIn(writtenSum(sum)).replaceAll(/\D/g, '');
  const stated = digitsIn(sum.text).replaceAll(/\D/g, '');
  return (
    right.length === stated.length &&
    right.length > 1 &&
    [...right].filter((digit, i) => digit !== stated[i]).length === 1
  );
}

/** Whether the stated total is within a quarter of the sum, and no average of the rows. */
export function isNear({ value, stated, parts, percent }: Sum): boolean {
  if (percent) return stated === 100 && Math.abs(value - 100) <= 20;
  const average = stated >= smallest(parts) && stated <= largest(parts);
  return !average && Math.abs(value - stated) <= Math.abs(value) / 4;
}

/** The sum in the style of the stated total: its currency, scale, separators and decimals. */
export function writtenSum({ value, text, scale }: Sum): string {
  const digits = digitsIn(text);
  const decimals = digits.split('.')[1]?.length ?? 0;
  const figure = (Math.abs(value) / scale).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: Math.max(decimals, 2),
    useGrouping: digits.includes(',') || Math.abs(value) / scale >= 10_000,
  });
  return text.replace(digits, figure);
}
