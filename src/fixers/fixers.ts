import type { Fixer } from './fixer.ts';
import { headingLevel } from './heading-level.ts';
import { letterCase } from './letter-case.ts';
import { linkAnchor } from './link-anchor.ts';
import { replaceAll } from './replace-all.ts';

/** Fixers by the name that a rule's `fix.use` gives. */
export const fixers: Readonly<Record<string, Fixer>> = {
  'heading-level': headingLevel,
  'letter-case': letterCase,
  'link-anchor': linkAnchor,
  /** Does to the file what recovery did in memory. */
  recover: ({ recovery }) => [...recovery],
  /** Puts the best of the expected texts in the finding's place. */
  replace: ({ place, expected: [best] }) =>
    best === undefined ? [] : [{ start: place.start, end: place.end, text: best }],
  'replace-all': replaceAll,
};
