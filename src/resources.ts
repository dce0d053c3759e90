import { readFileSync } from 'node:fs';
import type { CheckResources } from './check/keyword.ts';
import { openLexicon } from './lexicon/lexicon.ts';

/** What checks need from the disk, read from where the build put it. */
export function readResources(): Omit<CheckResources, 'words'> {
  return { lexicon: openLexicon(readFileSync(new URL('lexicon/en.bin', import.meta.url))) };
}
