/** A number of things that a sentence or title announces. */
export interface AnnouncedNumber {
  /** As written: “Three concerns”. */
  readonly text: string;
  readonly index: number;
  readonly stated: number;
}

/** The number that a sentence above a list or table announces; none when it says several numbers or counts something else. */
export function announcedIn(sentence: string): AnnouncedNumber | undefined {
  if (!sentence.trimEnd().endsWith(':') || countNumbers(sentence) !== 1) return undefined;
  return announced(sentence, INTRODUCED.exec(sentence) ?? CLOSING.exec(sentence));
}

/** The number that a title announces: “Three options for the harbour”. */
export function announcedInTitle(title: string): AnnouncedNumber | undefined {
  if (countNumbers(title) !== 1) return undefined;
  return announced(title, TITLED.exec(title));
}

const NAMES = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const WORDS = `${NAMES.join('|')}|both|a pair of|a couple of`;

/** Numbers in figures and in words, years left out. A pattern of all the words would take V8 half a millisecond to compile. */
const countNumbers = (text: string): number =>
  [...text.toLowerCase().matchAll(WORDS_AND_FIGURES)].filter(([word]) => /^\d| of$/.test(word) || NUMBERS.has(word))
    .length;

const WORDS_AND_FIGURES = /\ba (?:pair|couple) of\b|\b[a-z]+\b|\b(?!(?:19|20)\d\d\b)\d+/g;
const NUMBERS = new Set([...NAMES, ...'one both first second third half dozen hundred thousand million'.split(' ')]);

/** Up to two words may stand between the number and what it counts. */
const COUNTED = String.raw`(?<number>${WORDS}|[2-9]|1\d)\s(?:of\s(?:the|these)\s)?(?:\p{L}[\p{L}’-]*\s){0,2}?(?<noun>[\p{L}-]{2,}s|criteria)\b`;

/** Words after which the number is that of the things to come. */
const OPENING = String.raw`(?:^|[.!?]\s)(?:the\s|these\s|the\sfollowing\s|here\sare\s(?:the\s|our\s)?|there\sare\s|we\s\p{L}+\s|our\s|its\s|(?:[\p{L}’-]+\s){1,8}?(?:are|has|have|into|on|propos\w+|recommend\w*|identif\w+|offer\w*|includ\w+|compris\w+|cover\w*|consider\w*|present\w*|requir\w+|fac\w+|following|these|sets?\sout|contains?|in|for)\s(?:the\sfollowing\s|the\s|these\s|following\s)?)?`;
const INTRODUCED = new RegExp(`${OPENING}${COUNTED}[^—–;]*$`, 'iu');
/** The number right before the colon, unless it is a limit, an order or a share. */
const CLOSING = new RegExp(
  String.raw`(?<!\b(?:out of|than|least|most|minimum|maximum|about|around|over|under|nearly|almost|within|by|last|past|next|first|top|every|each|per|all|other|between|and|or|to)\s)\b${COUNTED}(?:\s[\p{L}’-]+){0,4}\s?:\s*$`,
  'iu',
);
const TITLED = new RegExp(String.raw`^(?:[\d.]+\s)?(?:the\s|our\s)?${COUNTED}(?:$|\s(?:for|to|that|we)\b|:)`, 'iu');

/** Whether a noun measures rather than counts, or is none. */
const isMeasure = (noun: string): boolean => MEASURES.has(noun) || /^\p{L}*(?:ss|us|is)$/u.test(noun);

const MEASURES = new Set(
  `year years months weeks days hours minutes seconds times percent percents points millions billions dollars pounds euros cents miles acres
tons tonnes megawatts quarters thirds halves was has its as towards always besides perhaps`.split(/\s/),
);

function announced(text: string, match: RegExpExecArray | null): AnnouncedNumber | undefined {
  const number = match?.groups?.['number'];
  const noun = match?.groups?.['noun'];
  if (!match || !number || !noun || isMeasure(noun.toLowerCase())) return undefined;
  const index = match.index + match[0].search(new RegExp(String.raw`(?<![\p{L}\d])${number}\b`, 'u'));
  if (isNumbering(number, text.slice(Math.max(0, index - 20), index))) return undefined;
  const counted = text.slice(index, text.indexOf(noun, index) + noun.length);
  if (counted.split(' ').some((word) => MEASURES.has(word))) return undefined;
  return { text: counted, index, stated: valueOf(number) };
}

/** `Year 3 targets`, `K-12 standards`. */
const isNumbering = (number: string, before: string): boolean =>
  /[-–]$/.test(before) || (/^\d/.test(number) && /\p{Lu}\p{L}*\s$/u.test(before));

function valueOf(number: string): number {
  const name = NAMES.indexOf(number.toLowerCase());
  return name >= 0 ? name + 2 : /^\d/.test(number) ? Number(number) : 2;
}
