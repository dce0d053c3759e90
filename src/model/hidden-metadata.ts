import type { Draft } from './draft.ts';
import { refuseMetadata } from './refuse-metadata.ts';

/** Says why front matter that the author meant was not seen. */
export function noteHiddenMetadata(draft: Draft): void {
  const slip = frontMatterSlip(draft.text);
  if (slip) refuseMetadata(draft, slip.message, slip.start, slip.end);
}

/** Front matter that its author meant and Markdown does not see, with the place of what hides it. */
interface FrontMatterSlip {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Why a document without front matter begins as if it had some; undefined when it does not. */
function frontMatterSlip(text: string): FrontMatterSlip | undefined {
  const [opening = '', language] = OPENING.exec(text) ?? [];
  if (opening === '') return undefined;
  const fence = { start: 0, end: opening.trimEnd().length };
  if (language !== undefined)
    return { message: `it is written as “${language}”; YAML between lines of “---” is expected`, ...fence };
  const [entries = ''] = ENTRIES.exec(text.slice(opening.length)) ?? [];
  if (entries === '') return undefined;
  const end = opening.length + entries.length;
  const stop = /^\.\.\.(?=[ \t]*(?:[\r\n]|$))/.test(text.slice(end, end + STOP_WIDTH));
  return stop
    ? { message: 'it ends with “...”; “---” is expected', start: end, end: end + 3 }
    : { message: 'it has no end; a line “---” is expected below it', ...fence };
}

/** A first line `---` or `---js`, with its line end. */
const OPENING = /^---([a-z]+)?[ \t]*(?:\r\n|\n|\r)/i;

/** Lines that begin with `key:`, and what is indented or an item below them. */
const ENTRIES = /^(?:[A-Za-z_][\w-]*:(?:[ \t][^\r\n]*)?(?:\r\n|\n|\r)(?:[ \t-][^\r\n]*(?:\r\n|\n|\r))*)+/;

const STOP_WIDTH = 80;
