import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache-folder.ts';
import { removeQuietly } from './write.ts';
import type { Diagnostic } from '../generated/report.ts';
import type { LinkedFiles } from './linked-files.ts';

/** Verdicts of earlier runs, by what they depend on: the bytes, the configuration and the program. */
export interface Cache {
  find(bytes: Uint8Array, config: string): Verdict | undefined;
  add(bytes: Uint8Array, config: string, verdict: Verdict): void;
  /** Writes what was added, at one stroke. A cache that cannot be written is no fault. */
  save(): void;
}

/** What a document came to, and the files that this depended on beside it. */
export interface Verdict {
  readonly diagnostics: Diagnostic[];
  readonly files: LinkedFiles;
}

export interface CacheOptions {
  readonly file: string;
  /** Says which program wrote an entry; another one's entries are not used. */
  readonly program: string;
}

/**
 * Opens a cache file: a line that names the program, then a line for each verdict, its key before its JSON. A file that is
 * damaged, too large or another program's counts as empty; a damaged line as absent.
 */
export function openCache({ file, program }: CacheOptions): Cache {
  const configHashes = new Map<string, string>();
  const keyOf = (bytes: Uint8Array, config: string): string => {
    const configHash = configHashes.get(config) ?? hash('sha256', config);
    configHashes.set(config, configHash);
    return hash('sha256', bytes) + configHash;
  };
  const header = `brieflint cache 1 ${program}`;
  const known = readEntries(file, header);
  const used = new Map<string, string>();
  let changed = false;
  return {
    find(bytes, config) {
      const key = keyOf(bytes, config);
      const json = known.get(key);
      const verdict = json === undefined ? undefined : parseVerdict(json);
      if (json !== undefined && verdict) used.set(key, json);
      return verdict;
    },
    add(bytes, config, verdict) {
      used.set(keyOf(bytes, config), JSON.stringify(verdict));
      changed = true;
    },
    save() {
      if (!changed) return;
      const entries = known.size + used.size > MOST_ENTRIES ? used : new Map([...known, ...used]);
      const lines = Array.from(entries, ([key, json]) => `${key} ${json}\n`);
      writeQuietly(file, `${header}\n${lines.join('')}`);
    },
  };
}

/** Where verdicts on the documents of a working folder are kept: outside of it, for nothing is written to a repository unasked. */
export function cacheFileFor(cwd: string): string {
  return join(cacheFolder(), `${hash('sha256', cwd).slice(0, 32)}.cache`);
}

/** Changes with every build, upgrade and reinstallation: names, sizes and times of the program's own files. */
export function programFingerprint(): string {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const lexicons = readdirSync(join(folder, 'lexicon')).map((name) => `lexicon/${name}`);
  const names = [...readdirSync(folder), ...lexicons].sort();
  const facts = names.map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return `${name}:${size}:${mtimeMs}`;
  });
  return hash('sha256', facts.join('\n'));
}

const MOST_ENTRIES = 50_000;
const LARGEST = 256 * 2 ** 20;

function readEntries(file: string, header: string): Map<string, string> {
  const entries = new Map<string, string>();
  const text = readQuietly(file);
  if (!text.startsWith(`${header}\n`)) return entries;
  for (let start = header.length + 1; start < text.length;) {
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    entries.set(text.slice(start, start + KEY_LENGTH), text.slice(start + KEY_LENGTH + 1, end));
    start = end + 1;
  }
  return entries;
}

/** Two hashes in hexadecimal digits. */
const KEY_LENGTH = 128;

function parseVerdict(json: string): Verdict | undefined {
  try {
    const value: unknown = JSON.parse(json);
    const whole = typeof value === 'object' && value !== null && 'diagnostics' in value && 'files' in value;
    // This program wrote it, and the user's own folder holds it.
    return whole ? (value as Verdict) : undefined;
  } catch {
    return undefined;
  }
}

function readQuietly(file: string): string {
  try {
    return statSync(file).size > LARGEST ? '' : readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function writeQuietly(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, text, { flag: 'wx', mode: 0o600 });
    renameSync(temporary, file);
  } catch {
    removeQuietly(temporary);
  }
}
