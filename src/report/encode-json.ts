import { COMMAND_INSIDE } from './visible.ts';

/**
 * JSON that is also safe to look at: the control characters and bidirectional marks that JSON lets through are escaped,
 * and so is what a build server would obey. Lone surrogates are escaped by `JSON.stringify` itself.
 */
export function encodeJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replaceAll(UNSEEN, escapeOf).replaceAll(COMMAND_INSIDE, '$1\\u005b');
}

const UNSEEN = /[\x7F-\x9F\u061C\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
