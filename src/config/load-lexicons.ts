import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Config, LexiconFile } from '../generated/config.ts';
import { openLexicon } from '../lexicon/lexicon.ts';
import { placeIn, type DataFile, type Problem } from '../text/data-file.ts';
import { joinPointer } from '../text/pointer.ts';
import type { Layer } from './resolve-config.ts';

/** Bytes of the largest lexicon that is read; the English one has 2 MB. */
const LARGEST = 16 * 2 ** 20;

/** What is wrong with the lexicons that a configuration names. `resolveInside` gives a path inside the project, or why it may not be used. */
export async function lexiconProblems(
  { lexicons = {} }: Config,
  file: DataFile,
  resolveInside: (name: string) => Promise<string | Error>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [language, name] of Object.entries(lexicons)) {
    const path = await resolveInside(name);
    const problem = path instanceof Error ? path.message : await unusable(path, name);
    if (problem !== undefined)
      problems.push({ ...placeIn(file.entries, joinPointer('/lexicons', language)), message: problem });
  }
  return problems;
}

async function unusable(path: string, name: string): Promise<string | undefined> {
  try {
    const file = await stat(path);
    if (file.size > LARGEST) return `“${name}” is larger than 16 MiB`;
    // Reading from a pipe or a device might never end.
    if (!file.isFile()) return `“${name}” is no file`;
    openLexicon(await readFile(path));
    return undefined;
  } catch {
    return `“${name}” is no lexicon; “npm run lexicon:language” makes one`;
  }
}

/** The lexicons of faultless layers by language, later layers winning. The digest makes verdicts depend on what is in them. */
export async function lexiconFilesOf(layers: readonly Layer[]): Promise<Record<string, LexiconFile>> {
  const files: Record<string, LexiconFile> = {};
  for (const { config, folder } of layers) {
    for (const [language, name] of Object.entries(('lexicons' in config && config.lexicons) || {})) {
      const path = resolve(folder, name);
      files[language] = { path, digest: hash('sha256', await readFile(path)) };
    }
  }
  return files;
}
