/**
 * The matches of a global pattern that never matches an empty string. Unlike `matchAll` it does not copy the pattern for
 * every text: on paragraphs without a match that takes ten times as long as the search.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}
