import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = join(import.meta.dirname, '../dist');

/** Kilobytes that a page loads, compressed by gzip: the library, and the lexicon that it may do without. */
export function measureBundle(): { library: number; lexicon: number } {
  return { library: compressed('browser.js'), lexicon: compressed('lexicon/en.bin') };
}

const compressed = (name: string): number => gzipSync(readFileSync(join(dist, name)), { level: 9 }).length / 1000;
