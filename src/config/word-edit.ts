import { applyEdits as applyJsonEdits, modify, parse as parseJson } from 'jsonc-parser';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { Edit } from '../generated/report.ts';

/** The edit that adds a word to `words` of a configuration file, its other text unchanged; undefined where that cannot be done. */
export function wordEdit(path: string, text: string, word: string): Edit | undefined {
  if (/\.(?:ya?ml)$/.test(path) || path.endsWith('.brieflintrc')) return yamlEdit(text, word);
  if (path.endsWith('package.json')) return jsonEdit(text, word, ['brieflint', 'words']);
  return /\.jsonc?$/.test(path) ? jsonEdit(text, word, ['words']) : undefined;
}

function yamlEdit(text: string, word: string): Edit | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  const scalar = /^[\p{L}][\p{L}\p{N}’'-]*$/u.test(word) ? word : JSON.stringify(word);
  const words = isMap(document.contents) ? document.contents.get('words', true) : undefined;
  if (isSeq(words) && words.range) {
    const last = words.items.at(-1);
    const end =
      last && typeof last === 'object' && 'range' in last && Array.isArray(last.range)
        ? Number(last.range[1])
        : undefined;
    if (end === undefined) return { start: words.range[0], end: words.range[1], text: `[${scalar}]` };
    if (words.flow) return { start: end, end, text: `, ${scalar}` };
    const lineStart = text.lastIndexOf('\n', end - 1) + 1;
    const indent = /^\s*/.exec(text.slice(lineStart))?.[0] ?? '';
    return { start: end, end, text: `\n${indent}- ${scalar}` };
  }
  if (words !== undefined) return undefined;
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return { start: text.length, end: text.length, text: `${gap}words:\n  - ${scalar}\n` };
}

function jsonEdit(text: string, word: string, path: string[]): Edit | undefined {
  const data: unknown = parseJson(text);
  if (typeof data !== 'object' || data === null) return undefined;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  const edits = modify(text, [...path, -1], word, { formattingOptions, isArrayInsertion: true });
  return edits.length > 0 ? { start: 0, end: text.length, text: applyJsonEdits(text, edits) } : undefined;
}
