import { FITS, fitInitials, longWords } from './initials.ts';

/** How an appearance of an acronym explains it. */
export interface Explanation {
  /** The long form beside it; absent for a name whose initials do not fit. */
  readonly expansion?: string;
  /** True for an entry of a glossary, `LF: Long Form`. */
  readonly isEntry?: true;
}

/**
 * What the text beside the acronym at [start, end) says of it: `Long Form (LF)`, `LF (Long Form)`, `LF: Long Form`, `LF, short for
 * Long Form`, `Long Form, or LF`, or any name before `(LF)`. Undefined when it says nothing.
 */
export function explanationAt(text: string, start: number, end: number, acronym: string): Explanation | undefined {
  const before = text.slice(Math.max(0, start - FARTHEST), start);
  const after = text.slice(end, end + FARTHEST);
  const opening = OPENING.exec(before);
  if (opening) {
    if (!CLOSING.test(after)) return undefined;
    const expansion = longFormBefore(before.slice(0, opening.index), acronym);
    if (expansion !== undefined) return { expansion };
    return NAMED.test(before) && !after.startsWith(',') ? {} : undefined;
  }
  const naming = NAMING.exec(before);
  const named = naming && longFormBefore(before.slice(0, naming.index), acronym);
  if (named) return { expansion: named };
  const follows = FOLLOWING.exec(after);
  const expansion = follows && longFormAfter(after.slice(follows[0].length), acronym);
  if (!expansion) return undefined;
  const isEntry = text.slice(0, start).trim() === '' && !/[([]/.test(follows[0]);
  return { expansion, ...(isEntry && { isEntry }) };
}

const FARTHEST = 160;
const OPENING = /[([]\s?(?:(?:the|or|hereafter|hereinafter|henceforth)\s)?[“"‘'*]?$/;
/** What stands between a long form and its acronym outside brackets. */
const NAMING =
  /,?\s(?:or|(?:(?:also|better|otherwise)\s)?known\sas|abbreviated(?:\s(?:as|to))?|shortened\sto|hereafter)\s(?:the\s)?[“"]?$/i;
const NAMED = /[\p{L}”’"]\s*\([^()]*$/u;
const CLOSING = /^[”"’'*]?\s?[)\];,]/;
/** What stands between an acronym and its long form. */
const FOLLOWING =
  /^[”"’'*]?(?:\s?[([](?:(?:the|an?)\s)?|\s?(?::|=|–|—|\s-\s)\s?(?:(?:the|an?)\s)?|,?\s(?:is\s|which\s)?(?:stands|short)\sfor\s(?:the\s)?)["“]?/i;

/** The shortest run of words at the end of a text that fits; none across the end of a sentence. */
function longFormBefore(text: string, acronym: string): string | undefined {
  const from = Math.max(...[...'.;:!?()[]“"\n'].map((mark) => text.lastIndexOf(mark))) + 1;
  const part = text.slice(from);
  const words = longWords(part);
  for (const fit of FITS) {
    for (let first = words.length - 1; first >= 0; first--) {
      if (fitInitials(words.slice(first), acronym, fit)) return part.slice(words[first]?.index).trim();
    }
  }
  return undefined;
}

/** The shortest run of words at the start of a text that fits. */
export function longFormAfter(text: string, acronym: string): string | undefined {
  const to = text.search(/[;:!?()[\]”"\n]|\.(?:\s|$)/);
  const part = to < 0 ? text : text.slice(0, to);
  const words = longWords(part);
  for (const fit of FITS) {
    for (let count = 1; count <= words.length; count++) {
      const last = words[count - 1];
      if (last && fitInitials(words.slice(0, count), acronym, fit))
        return part.slice(0, last.index + last.text.length).trim();
    }
  }
  return undefined;
}
