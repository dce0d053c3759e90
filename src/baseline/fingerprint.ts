import { hash } from 'node:crypto';
import type { Diagnostic } from '../generated/report.ts';
import { readBrief } from '../read-brief.ts';
import { candidatesIn } from '../contract/binding.ts';

/**
 * A fingerprint for each finding of a document: of its rule, the heading above it, what it is about, and which of several such
 * it is. Edits elsewhere leave it as it is, and so does moving the section.
 */
export function fingerprints(text: string, diagnostics: readonly Diagnostic[]): string[] {
  const headings = headingsOf(text);
  const seen = new Map<string, number>();
  return diagnostics.map(({ ruleId, position: { start, end }, actual, expected }) => {
    const section = headings.findLast((heading) => heading.start <= start.offset)?.title ?? '';
    const about = [actual ?? text.slice(start.offset, end.offset), ...(actual === undefined ? (expected ?? []) : [])];
    const digest = hash('sha256', JSON.stringify([ruleId, normal(section), ...about.map(normal)])).slice(0, 16);
    const ordinal = seen.get(digest) ?? 0;
    seen.set(digest, ordinal + 1);
    return `${digest}:${ordinal}`;
  });
}

const normal = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();

function headingsOf(text: string): { title: string; start: number }[] {
  const { brief, sourceMap } = readBrief(text, { aliases: new Map() });
  const sections = candidatesIn(brief, '', 'any').flatMap(({ section }) => section ?? []);
  return sections.map((section) => ({ title: section.title, start: sourceMap.placeOf(section)?.start ?? 0 }));
}
