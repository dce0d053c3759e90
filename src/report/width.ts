/** User-perceived characters of a text with the terminal columns that each takes. */
export function* measured(text: string): Generator<{ text: string; columns: number }> {
  if (NARROW.test(text)) {
    for (const character of text) yield { text: character, columns: 1 };
    return;
  }
  for (const { segment } of new Intl.Segmenter('en').segment(text))
    yield { text: segment, columns: columnsOf(segment) };
}

/** Terminal columns of a text without control characters. */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const { columns } of measured(text)) width += columns;
  return width;
}

/**
 * Text in which every character stands for itself in one column: Latin, with typographic punctuation and currencies.
 * Segmenting takes a tenth of the time that checking a brief takes.
 */
const NARROW = /^[\x20-\x7E\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u20A0-\u20BF]*$/;

// Patterns of scripts and emoji stand where they are used: V8 looks their characters up when a pattern is made, for half a
// millisecond, and most texts are narrow.

function columnsOf(grapheme: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(grapheme)) return 0;
  return isWide(grapheme) && !/^[\uFF61-\uFFDC]/.test(grapheme) ? 2 : 1;
}

/** East Asian wide and full-width characters, and emoji, which terminals draw two columns wide. */
const isWide = (grapheme: string): boolean =>
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji}\uFE0F/u.test(
    grapheme,
  );
