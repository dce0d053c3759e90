/** Text of a document or contract as Markdown that shows it and renders nothing of it, escaped no more than needed. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<~]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(?:[#>+-]|\d+[.)])/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}
