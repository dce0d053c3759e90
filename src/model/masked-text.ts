import type { Prose } from '../generated/brief.ts';

/** A prose's text with what is no prose in it (code, addresses, HTML) blotted out; offsets stay. */
export function maskedText({ text, verbatim }: Prose): string {
  if (verbatim.length === 0) return text;
  let masked = '';
  let position = 0;
  for (const [start = 0, end = 0] of verbatim) {
    if (start < position) continue;
    masked += text.slice(position, start) + BLOT.repeat(end - start);
    position = end;
  }
  return masked + text.slice(position);
}

/** Neither letter nor white space: what touches code is not a word of its own. */
const BLOT = '\u{FFFC}';
