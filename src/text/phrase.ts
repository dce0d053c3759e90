/** A value in quotation marks, shortened when it is long. */
export const quote = (text: string): string => `“${shortened(text, 60)}”`;

/** A text on one line, without its middle when it is longer than asked, and without the number of a footnote that hangs on it. */
export function shortened(text: string, longest: number): string {
  const line = text.replaceAll(/\s+/g, ' ');
  const plain = line.replace(FOOTNOTE_NUMBER, '').trim();
  if (plain.length <= longest) return plain;
  const letters = [...plain];
  const tail = Math.floor(longest / 3);
  const start = letters.slice(0, longest - tail - 1).join('');
  const end = letters.slice(-tail).join('');
  // At blanks where there are some, so that no word is cut.
  const [first, last] = [start.replace(/ \S*$/, ' '), end.replace(/^\S* /, ' ')];
  return `${first}…${last}`;
}

/** `26` of “Usage <sup>26</sup>”, whose tags the text has as blanks. */
const FOOTNOTE_NUMBER = / \d{1,3} $/;

/** A value as a message shows it: text as it is, lists and entries as JSON. */
export const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** “a”, “b” or “c”; at most eight are named. */
export function choice(values: readonly string[], word = 'or'): string {
  const shown = values.slice(0, 8).map(quote);
  if (values.length > shown.length) return `${shown.join(', ')} …`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} ${word} ${shown.at(-1)}`;
}

/** 1 row, 2 rows. */
export const plural = (count: number, noun: string, many = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : many}`;

/** What a limit says, by the name of its keyword: “at least 2 are expected”, “at most 250 are allowed”. */
export function limitOf(keyword: string, limit: unknown): string {
  const { word, verb } = /min/i.test(keyword)
    ? { word: 'at least', verb: 'expected' }
    : { word: 'at most', verb: 'allowed' };
  const bound = keyword.startsWith('exclusive') ? (word === 'at least' ? 'more than' : 'less than') : word;
  return `${bound} ${String(limit)} ${limit === 1 ? 'is' : 'are'} ${verb}`;
}
