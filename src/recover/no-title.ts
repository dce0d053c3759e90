import { openingWord } from '../text/opening-word.ts';

/** Whether a line has the shape of something else than a title, however short it is. */
export function isNoTitle(text: string): boolean {
  const opening = openingWord(text);
  return (
    OPENINGS.has(opening) ||
    WHOLE.has(text.toLowerCase().replace(/[!?]$/, '')) ||
    SHAPES.some((shape) => shape.test(text)) ||
    !/\p{L}/u.test(text) ||
    (PERSONS.has(opening) && PERSON.test(text)) ||
    (text.includes(':') && METADATA.test(text)) ||
    (/\d/.test(text) && WITH_NUMBERS.some((shape) => shape.test(text)))
  );
}

// Words are looked up, and what needs a mark or a number is tried where there is one: V8 compiles a pattern of many words,
// case aside, for half a millisecond, and most documents are checked once.

/** A letter, or what is still to be written. */
const OPENINGS = new Set(
  'dear hi hello yours sincerely regards respectfully cc bcc encl re ps todo tbd tba tbc fixme'.split(' '),
);

/** Answers, and words that a page has alone in a line. */
const WHOLE = new Set(['and/or', ...'and or but yes no none maybe true false agreed noted end'.split(' ')]);

const PERSONS = new Set(
  'mr mrs ms dr prof professor sir hon rev senator representative congressman congresswoman judge justice'.split(' '),
);

const PERSON = /^\w+\.?(?: \p{Lu}[\p{L}.]*){1,3}$/iu;

const METADATA =
  /^(?:authors?|classification|contact|date|distribution|document [a-z]+|from|full details|last (?:updated|modified)|location|prepared (?:by|for)|phone|present|reviewed by|status|tel|to|updated|version)\s?: +\S/i;

const SHAPES = [
  /\([^)]*$|\[[^\]]*$|(?:,[^,]*){4}/, // broken off inside brackets, or a list
  /^(?:x{3,}|n\/a|kind regards|best regards)\b/i,
  /[=^]/, // a formula
  /[|<>{}\\]|https?:|www\.|\S@\S/, // a row, markup, an address on the net
  /^!?\[|\]\(|\]$/, // a link, an image, something to be filled in
  /[*_]{2}|^[*_]|`/, // emphasis, a pseudo-heading in bold, code
  /^[“"'‘].*[”"'’]$/, // a quotation
  /^last (?:updated|modified|reviewed)/i,
  /#$/, // GFM would drop the mark
  /^(?:import|export|const|let|function|return)\s/, // MDX
];

const WITH_NUMBERS = [
  /^\d{1,3} ?[-–—] /, // an item of a list numbered by hand
  /(?:\.{3,}|\t)\s*\d+$/, // a line of a table of contents
  /^(?:copyright|©).*\d{4}/i,
  /^page \d+/i,
  /^(?:\d|[^,]*\d)[^,]*\b(?:street|st|road|rd|avenue|ave|boulevard|blvd|lane|drive)\b|, \p{Lu}{2,3} \d{4,6}$/iu, // an address
  /^(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}$/i, // a date
];
