import { addAcronyms } from './acronyms.ts';
import { addCrossReferences } from './cross-reference.ts';
import { addDates } from './dates.ts';
import type { Draft } from './draft.ts';
import { addOffices } from './offices.ts';
import { addCounts } from './stated-count.ts';

/** Adds what the running text as a whole says. */
export function addProseFacts(draft: Draft): void {
  addAcronyms(draft);
  addCounts(draft);
  addCrossReferences(draft);
  addDates(draft);
  addOffices(draft);
}
