import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { text } from './text.ts';

/** Loads a reporter. The everyday ones are at hand; the others are read when they are asked for. */
export const REPORTERS = {
  pretty: async () => pretty,
  text: async () => text,
  json: async () => json,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  junit: async () => (await import('./junit.ts')).junit,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  rdjsonl: async () => (await import('./rdjsonl.ts')).rdjsonl,
  markdown: async () => (await import('./markdown.ts')).markdown,
  html: async () => (await import('./html.ts')).html,
} as const satisfies Record<string, () => Promise<Reporter>>;

export type Format = keyof typeof REPORTERS;

/** Names of the formats, in the order in which help lists them. */
export const FORMATS = Object.keys(REPORTERS) as Format[]; // The keys of an object literal with a known type.

export function isFormat(name: string): name is Format {
  return Object.hasOwn(REPORTERS, name);
}
