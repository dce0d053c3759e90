import { existsSync, readFileSync } from 'node:fs';
import { buildEnglishLexicon } from '../src/dev/lexicon/build.ts';
import { openLexicon, type Lexicon } from '../src/lexicon/lexicon.ts';

const PATH = 'dist/lexicon/en.bin';

/** The English lexicon as the build packs it; built when it is not there yet. */
export async function openEnglish(): Promise<Lexicon> {
  if (!existsSync(PATH)) await buildEnglishLexicon(PATH);
  return openLexicon(readFileSync(PATH));
}
