import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { reasonOf } from './resolve-path.ts';
import { UsageError } from './usage-error.ts';

/**
 * Writes a file that the command line asks for, and the folders above it; with `isNew`, never over anything. Throws a
 * UsageError that says why it cannot.
 */
export function writeOutput(path: string, text: string, { isNew = false } = {}): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: isNew ? 'wx' : 'w' });
  } catch (error) {
    throw new UsageError(`“${path}” cannot be written: ${reasonOf(error)}`);
  }
}
