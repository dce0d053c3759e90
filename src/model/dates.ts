import type { Draft } from './draft.ts';
import { maskedText } from '../text/masked-text.ts';
import { placeInProse } from './prose-place.ts';

/** Fills `brief.dates`: the full dates that are written with their weekday. */
export function addDates(draft: Draft): void {
  for (const [i, prose] of draft.brief.prose.entries()) {
    if (!HAS_WEEKDAY.test(prose.text)) continue;
    for (const match of maskedText(prose).matchAll(DATED)) addDate(draft, i, match);
  }
}

function addDate(draft: Draft, prose: number, { 0: text, index, groups = {} }: RegExpExecArray): void {
  const written = groups['before'] ?? groups['after'] ?? '';
  const day = Number(groups['day1'] ?? groups['day2'] ?? groups['day3']);
  const name = groups['month1'] ?? groups['month2'];
  const month = name === undefined ? Number(groups['month3']) : monthOf(name);
  const year = Number(groups['year1'] ?? groups['year2'] ?? groups['year3']);
  const calendarWeekday = weekdayOf(year, month, day);
  const weekday = written === '' ? undefined : WEEKDAYS.find((one) => one.startsWith(written.slice(0, 3)));
  if (weekday === undefined || calendarWeekday === undefined) return;
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = { text, date: iso, weekday, calendarWeekday };
  draft.brief.dates.push(date);
  draft.places.set(date, placeInProse(draft, prose, index, text.length));
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const HAS_WEEKDAY = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/;
const WEEKDAY = String.raw`(?:Mon(?:day)?|Tue(?:s|sday)?|Wed(?:nesday)?|Thu(?:r|rs|rsday)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)`;
const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)`;
const DATE = [
  String.raw`(?<day1>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month1>${MONTH})\.?,? (?<year1>\d{4})`,
  String.raw`(?<month2>${MONTH})\.? (?<day2>\d{1,2})(?:st|nd|rd|th)?,? (?<year2>\d{4})`,
  String.raw`(?<year3>\d{4})-(?<month3>\d{2})-(?<day3>\d{2})`,
].join('|');
/** `Monday, 12 March 2025`, `Mon. (2025-03-12)`, `March 12, 2025 (Monday)`, `12 March 2025, a Monday`. */
const DATED = new RegExp(
  String.raw`\b(?:(?<before>${WEEKDAY})\b\.?,?\s?(?:the |\()?(?=[\dJFMASOND]))?(?:${DATE})\b(?:(?: \(|, an? )(?<after>${WEEKDAY})\b)?`.replaceAll(
    ' ',
    String.raw`\s`,
  ),
  'g',
);

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** The weekday of a date by the Gregorian calendar; undefined for a date that does not exist or is too old for it. */
function weekdayOf(year: number, month: number, day: number): string | undefined {
  if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
}

/** Great Britain and its colonies changed calendars in 1752, Russia and Greece only after 1917. */
const FIRST_YEAR = 1924;

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
