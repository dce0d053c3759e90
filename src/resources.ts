import { readFileSync } from 'node:fs';
import type { CheckResources } from './check/keyword.ts';
import type { ResolvedConfig } from './generated/config.ts';
import { openLexicon } from './lexicon/lexicon.ts';
import { createLexicons, type Lexicons } from './lexicon/lexicons.ts';

/** What checks need from the disk: lexicons, read when a document needs one. */
export function readResources(): Pick<CheckResources, 'lexicons'> {
  return { lexicons: packaged };
}

/** The project's own lexicons, and behind them those of the build. */
export function projectLexicons({ lexiconFiles = {} }: ResolvedConfig): Lexicons {
  if (Object.keys(lexiconFiles).length === 0) return packaged;
  const own = new Map(Object.entries(lexiconFiles));
  return createLexicons((language) => {
    const file = own.get(language);
    return file ? openLexicon(readFileSync(file.path)) : packaged(language);
  });
}

const packaged = createLexicons((language) => {
  // The language may come from a stranger's front matter, and becomes part of a path.
  if (!/^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(language)) return undefined;
  const bytes = readIfThere(new URL(`lexicon/${language}.bin`, import.meta.url));
  return bytes && openLexicon(bytes);
});

function readIfThere(path: URL): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
