import { addAcronyms } from './acronyms.ts';
import type { Draft } from './draft.ts';

/** Adds what the running text as a whole says: its acronyms. */
export function addProseFacts(draft: Draft): void {
  addAcronyms(draft);
}
