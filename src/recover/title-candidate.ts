import { isCapital, isSmall } from '../text/letter-case.ts';
import { openingWord } from '../text/opening-word.ts';
import { type Line, textAt } from './lines.ts';
import { isNoTitle } from './no-title.ts';
import { isSlogan } from './title-case.ts';

/** A line that could be a title, and what stands around it. */
export interface Candidate {
  readonly index: number;
  /** The line's own words, without a trailing comment or anchor. */
  readonly title: string;
  /** `1.`, `2.3`, `A.` or `IV.` at its start. */
  readonly number: string | undefined;
  readonly above: Neighbour;
  readonly below: Neighbour;
  /** What follows a blank line below; the same as `below` when there is none. */
  readonly next: Neighbour;
  readonly nextIndex: number;
  /** The nearest line above that is not blank. */
  readonly previousIndex: number;
}

export type Neighbour = 'none' | 'blank' | 'text' | 'list' | 'table' | 'heading' | 'code' | 'other';

const LONGEST = 120;

/** The lines that could be titles. */
export function findCandidates(lines: readonly Line[]): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < lines.length; index++) {
    const candidate = candidateAt(lines, index, found.at(-1)?.index === index - 1);
    if (candidate) found.push(candidate);
  }
  return found;
}

/** The line as a candidate, or undefined when it surely is no title. Cheap for ordinary prose. */
function candidateAt(lines: readonly Line[], index: number, underCandidate: boolean): Candidate | undefined {
  const line = lines[index];
  if (!line || line.text.length > LONGEST || !isOpen(lines, index)) return undefined;
  const text = (line.text.includes('<') ? line.text.replace(TRAILING_MARKUP, '') : line.text).trim();
  if (!startsLikeTitle(text) || isCaption(text) || isBrokenOff(text)) return undefined;
  if (isNoTitle(text) || (ENDS_SENTENCE.test(text) && !isSlogan(text))) return undefined;
  const above = neighbour(lines[index - 1]);
  const below = neighbour(lines[index + 1]);
  if ((above === 'text' && !underCandidate && !endsBlock(lines[index - 1])) || !beginsBlock(lines, index))
    return undefined;
  let nextIndex = index + 1;
  while (lines[nextIndex]?.kind === 'blank') nextIndex++;
  let previousIndex = index - 1;
  while (lines[previousIndex]?.kind === 'blank') previousIndex--;
  return {
    index,
    title: text,
    number: numberOf(text),
    above,
    below,
    next: neighbour(lines[nextIndex]),
    nextIndex,
    previousIndex,
  };
}

/** A comment or an anchor after the words of a title. */
const TRAILING_MARKUP = /(?:<!--.*-->|<a (?:id|name)=["']?[\w-]+["']?><\/a>)\s*$/;

/** Whether a line is at the mercy of the reader: text of the root, or text that a list or table took in by leniency. */
function isOpen(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line?.kind === 'lazy') return true;
  if (line?.kind === 'text') return line.nested !== true && !/^(?: {4}|\t)/.test(line.text);
  return line?.kind === 'item' && isNumberedAlone(lines, index);
}

/** `1. Title` in a list of its own, with something that is not its item below: a numbered heading rather than a list. */
function isNumberedAlone(lines: readonly Line[], index: number): boolean {
  const text = textAt(lines, index);
  if (!/^\d{1,2}[.)] /.test(text)) return false;
  const above = lines[index - 1];
  if (above && above.kind !== 'blank' && above.kind !== 'heading' && !isUnderOtherItem(text, above)) return false;
  let next = index + 1;
  while (lines[next]?.kind === 'blank') next++;
  const below = lines[next];
  return below !== undefined && !/^\s*\d{1,2}[.)] /.test(below.text) && !/^[ \t]/.test(below.text);
}

/** Below an item that its number does not continue: “2. Costs” under a bullet, or under the fourth point of a list. */
function isUnderOtherItem(text: string, above: Line): boolean {
  if (above.kind !== 'item') return false;
  const number = Number.parseInt(text, 10);
  const previous = Number.parseInt(above.text.trim(), 10);
  return Number.isNaN(previous) || (number > 1 && number !== previous && number !== previous + 1);
}

const NARROWEST_PAGE = 45;
const WIDEST_PAGE = 120;

/** A title stands where a sentence has ended, or under a line that no page width has broken. */
function endsBlock(line: Line | undefined): boolean {
  if (line === undefined) return false;
  const { length } = line.text;
  return length < NARROWEST_PAGE || length > WIDEST_PAGE || /[.!?:…]["”’)\]*_]*\s*$/.test(line.text);
}

/** What stands right below begins anew: it does not go on as the next line of a sentence would. */
function beginsBlock(lines: readonly Line[], index: number): boolean {
  const below = lines[index + 1];
  if (below?.kind === 'text' && / {2}$/.test(textAt(lines, index))) return false; // a hard break: a line of verse or of an address
  if (below === undefined || below.kind !== lines[index]?.kind) return true;
  const text = below.text.trimStart();
  if (!isSmall(text.charAt(0)) && !/^[&,;:)]/.test(text)) return true;
  return isCutShort(lines, index) && isSmall(below.text.charAt(0)) && !LINKING.has(below.text.split(/\s/, 1)[0] ?? '');
}

/** A line of its own that no page width has broken. */
const isCutShort = (lines: readonly Line[], index: number): boolean =>
  textAt(lines, index).length < NARROWEST_PAGE && (lines[index - 1]?.kind ?? 'blank') === 'blank';

function neighbour(line: Line | undefined): Neighbour {
  switch (line?.kind) {
    case undefined:
      return 'none';
    case 'blank':
      return 'blank';
    case 'text':
      return line.nested === true ? 'list' : 'text';
    case 'lazy':
      return 'text';
    case 'item':
      return 'list';
    case 'table':
      return 'table';
    case 'heading':
    case 'underline':
      return 'heading';
    case 'code':
      return 'code';
    case 'rule':
    case 'quote':
    case 'opaque':
      return 'other';
  }
}

/** The number that opens a line: `1.`, `2.3`, `A.`, `IV.`; a bare `10` is a quantity. */
export function numberOf(text: string): string | undefined {
  return NUMBER.exec(text)?.[1];
}

const NUMBER = /^(\d{1,2}(?:\.\d{1,2})+[.)]?|(?:\d{1,2}|[A-Z]|[IVX]{1,5})[.)])\s+\S/u;

/** A capital, a number, a quotation mark or a pictograph; the pattern is needed for lines that begin with no letter only. */
function startsLikeTitle(text: string): boolean {
  const first = text.charAt(0);
  return isCapital(first) || (!isSmall(first) && /^(?:[\p{Lu}\p{N}“"'‘¿¡]|\p{Extended_Pictographic})/u.test(text));
}

/** “Figure 2: Riders by line”. */
export const isCaption = (text: string): boolean => text.includes(':') && CAPTION.test(text);

const CAPTION =
  /^(?:figure|fig\.?|table|chart|box|source|sources|note|notes|photo|image|map|exhibit|graph|credit)\b ?[\dA-Z]{0,3}(?:\.\d+)?:/i;

/** Whether a line ends in a word that asks for more; a question may end so, as in “Who this is for”. */
const isBrokenOff = (text: string): boolean => {
  const last = text.split(/\s/).slice(1).at(-1);
  return last !== undefined && LINKING.has(last) && !asks(text);
};

const LINKING = new Set(
  `about a an and are as at be because between but by can every for from has have if in including into is its nor of on or our per should than
that the their these this to using was were which who will with would`.split(/\s/),
);

/** “What we ask”, “How to get there”: a question without its mark, the way titles ask. */
export const asks = (text: string): boolean => OPENS_QUESTION.has(openingWord(text)) && !/[,?]/.test(text);

const OPENS_QUESTION = new Set('what when where which who whom whose why how'.split(' '));

/** A sentence, a clause, “Dear Minister,”. */
const ENDS_SENTENCE = /[.,;…]["”’)]?$/;
