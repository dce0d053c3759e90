import { readFileSync } from 'node:fs';

/** A file that the build puts beside the program; undefined when it is absent. */
export function readBundledFile(name: string): Uint8Array | undefined {
  try {
    return readFileSync(new URL(name, import.meta.url));
  } catch {
    return undefined;
  }
}
