import type { Cell } from '../generated/brief.ts';

/** What a cell's text holds beside its words. */
export type CellValue = Pick<Cell, 'type' | 'number' | 'unit' | 'date'>;

/** Reads numbers, percentages, amounts, ranges and dates as people write them in tables; anything else is text. */
export function cellValue(text: string): CellValue {
  const whole = text.trim();
  if (whole === '') return { type: 'empty' };
  if (PLACEHOLDERS.has(whole.toLowerCase()) || MARKS.test(whole)) return { type: 'placeholder' };
  if (!/\d/.test(whole)) return { type: 'text' };
  const plain = (/^[a-z]/i.test(whole) ? whole.replace(HEDGE, '') : whole).replace(NOTE, '');
  if (plain.length > LONGEST_VALUE) return { type: 'text' };
  return dateValue(plain) ?? amountValue(plain) ?? (RANGE.test(plain) ? { type: 'range' } : { type: 'text' });
}

const LONGEST_VALUE = 40;
const PLACEHOLDERS = new Set([
  ...'n/a n/k na nk n.a n.a. nil none .. ... … tba tbc tbd varies various variable varied unknown pending'.split(' '),
  'no data',
  'not available',
  'not applicable',
  'not known',
  'not stated',
]);
const MARKS = /^(?:[-–—]{1,3}|\?+)$/;
const HEDGE =
  /^(?:approx(?:imately|\.)?|about|around|circa|ca?\.|nearly|almost|roughly|est(?:imated|\.)?|over|under|up to|at (?:least|most)|(?:more|less|fewer) than)\s+(?=\S)/i;
/** What follows a figure in brackets, or marks a footnote. */
const NOTE = /(?<=\S)(?:\s*\([^()]{1,200}\)|[*†‡]{1,3})$/;
const NUMBER = String.raw`[+\-−–]?(?:\d{1,3}(?:[,\u00a0\u202f' ]\d{3})+|\d+)?(?:\.\d+)?`;
const CURRENCY = String.raw`(?:US|A|AU|C|CA|NZ|HK)?[$€£¥₹₽]|(?:USD|EUR|GBP|JPY|CHF|AUD|CAD|NZD|CNY|INR|RUB|PLN|SEK|NOK|DKK)(?=[\s\d])`;
const SCALE = String.raw`(?:\s?(?:k|m|mn|bn?|tn?|thousand|million|billion|trillion)\b)`;
/** Letters as a range: a property would have V8 look up the other case of each, for milliseconds. */
const LETTER = String.raw`a-z\u00b5\u00c0-\u024f\u0370-\u1fff\u3040-\ud7ff`;
/** What is counted or measured: `units`, `GW`, `years`. */
const UNIT = String.raw`(?:\s(?!to\b|of\b|or\b|and\b)[${LETTER}²³°/]{1,16}(?:\s[${LETTER}]{1,12})?|[kMGT]?Wh?|km²?|kg|ha|m²|°C|pp|x)`;
const AMOUNT = new RegExp(
  `^[~≈<>≤≥(]*\\s?([+\\-−–]?)(${CURRENCY})?\\s?(${NUMBER})(${SCALE})?\\s?(%|per ?cent|[€£¥]|USD|EUR|GBP)?(${UNIT})?\\+?\\)?$`,
  'i',
);
const RANGE =
  /^[~≈]?(?:US)?[$€£¥]?\s?\d[\d,.]*\s?(?:%|k|m|bn?|thousand|million|billion)?\s?(?:[-–—]|to)\s?(?:(?:US)?[$€£¥]?\s?\d[\d,.]*\s?(?:%|k|m|bn?|thousand|million|billion)?(?:\s[a-z]{1,16})?|present|now)\+?$/i;

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
};

function amountValue(text: string): CellValue | undefined {
  const match = AMOUNT.exec(text);
  const digits = match?.[3];
  if (!match || !digits || !/\d/.test(digits)) return undefined;
  const [, sign = '', currency, , scale, suffix, counted] = match;
  const negative = /^[-−–]/.test(sign + digits) || /^\(.*\)$/.test(text);
  const written = Number(digits.replace(/[^\d.]/g, ''));
  const number = written * (SCALES[scale?.trim().toLowerCase() ?? ''] ?? 1) * (negative ? -1 : 1);
  if (suffix && /^(?:%|per)/i.test(suffix)) return { type: 'percent', number, unit: '%' };
  const unit = currency ?? suffix;
  if (unit) return { type: 'money', number, unit };
  return { type: 'number', number, ...(counted && { unit: counted.trim() }) };
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|${MONTHS.join('|')})\.?`;
const DAY_FIRST = new RegExp(`^(?:(\\d{1,2})(?:st|nd|rd|th)?\\s)?${MONTH},?\\s(\\d{4})$`, 'i');
const MONTH_FIRST = new RegExp(`^${MONTH}\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})$`, 'i');
const ISO_DATE = /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/;
const NUMERIC_DATE = /^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/;

function dateValue(text: string): CellValue | undefined {
  if (ISO_DATE.test(text)) return { type: 'date', date: text };
  if (NUMERIC_DATE.test(text)) return { type: 'date' };
  if (!/\s\d{4}$/.test(text)) return undefined;
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return isoDate(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  return monthFirst ? isoDate(monthFirst[3], monthFirst[1], monthFirst[2]) : undefined;
}

function isoDate(year = '', month = '', day?: string): CellValue {
  const number = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase().slice(0, 3))) + 1;
  const parts = [year, String(number).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])];
  return { type: 'date', date: parts.join('-') };
}
