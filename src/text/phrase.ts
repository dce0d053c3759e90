/** A value in quotation marks, shortened when it is long. */
export function quote(text: string): string {
  const plain = text.trim().replaceAll(/\s+/g, ' ');
  return `“${plain.length > 60 ? `${plain.slice(0, 59).trimEnd()}…` : plain}”`;
}

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
