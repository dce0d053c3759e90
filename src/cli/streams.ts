import { writeSync } from 'node:fs';
import { codeOf, reasonOf } from './resolve-path.ts';
import { UsageError } from './usage-error.ts';

const STDOUT = 1;

/** Writes to standard output, whole, before the process may end. False when the reader has gone away, which is no fault. */
export function print(text: string): boolean {
  try {
    return writeAll(STDOUT, text);
  } catch (error) {
    throw new UsageError(`Standard output cannot be written: ${reasonOf(error)}`);
  }
}

/** Writes to standard error. Where that cannot be written there is nobody to tell, and the exit status says it. */
export function printError(text: string): void {
  try {
    writeAll(2, text);
  } catch {
    // As said above.
  }
}

function writeAll(file: number, text: string): boolean {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(file, bytes, at);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EPIPE') return false;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5); // a full pipe: its reader needs a moment
    }
  }
  return true;
}

/** All of standard input, at most one byte more than `limit`. */
export async function readStandardInput(limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}
