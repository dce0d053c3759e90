import type { Brief, Prose } from '../generated/brief.ts';
import { type Explanation, explanationAt, longFormAfter } from './acronym-definition.ts';
import { longFormKey } from './initials.ts';
import { maskedText } from '../text/masked-text.ts';
import { matchesOf } from '../text/matches.ts';

/** One appearance of an acronym. */
export interface Sighting {
  readonly acronym: string;
  /** Index of the prose. */
  readonly prose: number;
  readonly index: number;
  /** True in a paragraph, list or quotation, false in a heading, table, note or glossary. */
  readonly isText: boolean;
  /** True in notes and lists of sources, whose titles keep the names that they have. */
  readonly isCited: boolean;
  /** True when the reader learns here what it stands for. */
  readonly explains: boolean;
  /** The long form beside it, and what it has in common with its variants. */
  readonly expansion: string | undefined;
  readonly key: string;
}

/** The acronyms of a document in order; words in capitals for emphasis, codes and numerals are none. */
export function acronymSightings(brief: Brief): Sighting[] {
  const candidates = brief.prose.flatMap((prose, i) => candidatesIn(prose, i));
  const explained = new Set<string>();
  const sightings = candidates.map((candidate) => {
    const sighting = sightingOf(candidate, explained, brief);
    if (sighting.explains) explained.add(sighting.acronym);
    return sighting;
  });
  const isWord = createWordTest(brief.prose);
  return sightings.filter(({ acronym }, i) => {
    const candidate = candidates[i];
    return explained.has(acronym) || (candidate !== undefined && !isEmphasis(candidate, isWord));
  });
}

function sightingOf(candidate: Candidate, explained: ReadonlySet<string>, brief: Brief): Sighting {
  const { acronym, prose, index, role } = candidate;
  const explanation = explain(candidate, brief);
  const { expansion, isEntry = false } = explanation ?? {};
  return {
    acronym,
    prose,
    index,
    isText: RUNNING_TEXT.has(role) && !isEntry && !isContentsEntry(candidate, brief),
    isCited: role === 'footnote' || SOURCES.test(brief.prose[prose]?.section ?? ''),
    // A second name before “(OMB)” is a use: “the director (OMB)”.
    explains: expansion !== undefined || (explanation !== undefined && !explained.has(acronym)),
    expansion,
    key: expansion === undefined ? '' : longFormKey(expansion),
  };
}

/** A line of a table of contents repeats a heading. */
const isContentsEntry = ({ text }: Candidate, { links }: Brief): boolean =>
  links.some((link) => link.kind === 'anchor' && link.text === text.trim());

/** Roles of running text, as opposed to headings, tables and notes. */
export const RUNNING_TEXT: ReadonlySet<Prose['role']> = new Set(['paragraph', 'item', 'quotation']);
const SOURCES =
  /^(?:references|bibliography|sources|works-cited|literature|(?:further|related)-reading|(?:end|foot)?notes|see-also)\b/;
const SILENT = new Set<Prose['role']>(['metadata', 'alt']);

interface Candidate {
  readonly acronym: string;
  readonly prose: number;
  readonly index: number;
  readonly end: number;
  readonly role: Prose['role'];
  readonly text: string;
}

const ACRONYM = /(?<![\p{L}\p{N}_@#.\\&$]|[\d\p{Lu}]-)(\p{Lu}{2,6})(?:s|es)?(?![\p{L}\p{N}_&$]|\.\p{L})/gu;

function candidatesIn(prose: Prose, i: number): Candidate[] {
  if (SILENT.has(prose.role) || !/[A-Z]{2}/.test(prose.text)) return [];
  const text = maskedText(prose);
  return matchesOf(ACRONYM, text).flatMap(({ 0: all, 1: acronym = '', index }) => {
    const end = index + all.length;
    return isCode(acronym, text, index, end) ? [] : [{ acronym, prose: i, index, end, role: prose.role, text }];
  });
}

/** `M-16-21`, `300 MW`, `Title IV`, `Boston, MA`. */
function isCode(acronym: string, text: string, index: number, end: number): boolean {
  if (/^[IVX]+$/.test(acronym) || WORDS.has(acronym)) return true;
  if (UNITS.has(acronym) && /\d\s?$/.test(text.slice(Math.max(0, index - 2), index))) return true;
  if (/^[-–]\p{Lu}?\d/u.test(text.slice(end, end + 3))) return true;
  return acronym.length === 2 && POSTAL.has(acronym) && /\p{Ll},\s$/u.test(text.slice(Math.max(0, index - 3), index));
}

const UNITS: ReadonlySet<string> = new Set(
  'BTU CFR CM DB GB GHZ GW GWH HZ KB KG KM KV KW KWH MB MHZ MM MPG MPH MW MWH TB TW TWH USC'.split(' '),
);

/** Words that tables and forms set in capitals. */
const WORDS: ReadonlySet<string> = new Set(
  (
    'ADD ALL AND ANY ASK BIG BUT CALL CAN CITY CLOSED DATE DAY DAYS DO DONE DRAFT EMAIL END FAIL FALSE FINAL FIRST FOR FREE FROM ' +
    'FULL GO GOOD GREEN HAVE HIGH HOUR HOW HUGE IF IN INFO IS ITEM KEY LAST LATE LEFT LESS LEVEL LINK LIST LONG LOW MAIN MAX MAY ' +
    'MEDIUM MIN MONTH MORE MOST MUST MY NAME NEED NEVER NEW NEXT NO NONE NOT NOTE NOW NULL OF OFF OK ON ONE ONLY OPEN OR ORDER ' +
    'OUR OVER PAGE PART PASS PHASE PHONE PLAN PLUS RED RISK SAME SEE SET SHALL SHORT SLIDE SOON START STEP STOP SUB SUM TASK TEAM ' +
    'TEST TEXT THAN THE THIS TIER TIME TITLE TO TOO TOP TOTAL TRUE TWO TYPE UNIT UP USE VERY WAIT WANT WAS WE WEEK WHAT WHEN ' +
    'WHY WILL WITH YEAR YEARS YES YOU YOUR ZERO'
  ).split(' '),
);

const POSTAL: ReadonlySet<string> = new Set(
  (
    'AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA PR RI ' +
    'SC SD TN TX UT VA VT WA WI WV WY AB BC MB NB NL NS NT NU ON PE QC SK YT'
  ).split(' '),
);

function explain({ acronym, prose, index, end, role, text }: Candidate, brief: Brief): Explanation | undefined {
  const explanation = explanationAt(text, index, end, acronym);
  if (explanation) return explanation;
  const entry = brief.prose[prose];
  if (entry?.section !== undefined && GLOSSARY.test(entry.section) && text.slice(0, index).trim() === '') return {};
  return role === 'cell' && entry ? explainInRow(acronym, entry, brief) : undefined;
}

const GLOSSARY = /acronym|abbreviation|glossary|definitions?$/i;

/** A row of a glossary: the acronym alone in one cell, its long form in another. */
function explainInRow(
  acronym: string,
  { text, column = '', row, table = -1 }: Prose,
  brief: Brief,
): Explanation | undefined {
  if (text.trim() !== acronym) return undefined;
  if (GLOSSARY.test(column)) return {};
  const cells = brief.tables[table]?.cells.find((one) => one[0] === row) ?? [];
  const expansion = cells.map((cell) => longFormAfter(cell, acronym)).find((one) => one !== undefined);
  return expansion === undefined ? undefined : { expansion };
}

/** Tells of a word in capitals whether the document writes it in lower case too, apart from addresses and file names. */
function createWordTest(proses: readonly Prose[]): (capitals: string) => boolean {
  const known = new Map<string, boolean>();
  return (capitals) => {
    const answer = known.get(capitals) ?? proses.some((prose) => hasWord(prose, capitals.toLowerCase()));
    known.set(capitals, answer);
    return answer;
  };
}

function hasWord(prose: Prose, word: string): boolean {
  if (!prose.text.includes(word)) return false;
  const text = maskedText(prose);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const after = text.slice(at + word.length, at + word.length + 2);
    if (!/[\p{L}\p{N}@_/.-]/u.test(text.charAt(at - 1)) && !/^(?:[\p{L}\p{N}@_/-]|\.\p{L})/u.test(after)) return true;
  }
  return false;
}

/** `ALL residents`, `DO NOT WAIT`, `call [NUMBER]`. */
function isEmphasis({ acronym, text, index, end }: Candidate, isWord: (capitals: string) => boolean): boolean {
  if (isWord(acronym) || (text.charAt(index - 1) === '[' && text.charAt(end) === ']')) return true;
  const before = /(\p{Lu}{2,})[\s,:–—-]{1,3}$/u.exec(text.slice(Math.max(0, index - 20), index))?.[1];
  const after = /^[\s,:–—-]{1,3}(\p{Lu}{2,})(?!\p{L})/u.exec(text.slice(end, end + 20))?.[1];
  return [before, after].some(
    (word) => word !== undefined && (word.length > 6 || (word.length > 2 && WORDS.has(word)) || isWord(word)),
  );
}
