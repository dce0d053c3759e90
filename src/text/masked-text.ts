/** A text with stretches that are no prose. */
interface Masked {
  readonly text: string;
  /** [start, end) of what is no prose: code, addresses, HTML. */
  readonly verbatim: readonly (readonly number[])[];
}

/** The text with what is no prose in it blotted out; offsets stay. */
export function maskedText({ text, verbatim }: Masked): string {
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
export const BLOT = '\u{FFFC}';
