import { extname } from 'node:path';
import type { DataFile, Problem } from '../text/data-file.ts';

/** Largest configuration, contract or rule file, in bytes. */
export const LARGEST_FILE = 256 * 1024;

/** Deepest nesting of a configuration, contract or rule file. */
const DEEPEST = 64;

/**
 * The data of a YAML, JSON (comments allowed) or TOML text and the place of every value, by the file's extension;
 * without one it is YAML, which JSON is too. Mistakes are in `problems`; the parsers are loaded only when needed.
 */
export async function readData(path: string, text: string): Promise<DataFile> {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (plain.length > LARGEST_FILE) return failed(path, '', `File is larger than ${LARGEST_FILE / 1024} KiB`);
  try {
    const read = await readerFor(path);
    const file = read(path, plain);
    if (depthExceeds(file.data, DEEPEST)) return failed(path, plain, `Values are nested deeper than ${DEEPEST}`);
    return file;
  } catch (error) {
    // The parsers recurse: input made of a hundred thousand brackets overflows the stack.
    if (error instanceof RangeError) return failed(path, plain, `Values are nested deeper than ${DEEPEST}`);
    throw error;
  }
}

async function readerFor(path: string): Promise<(path: string, text: string) => DataFile> {
  switch (extname(path)) {
    case '.json':
    case '.jsonc':
      return (await import('./read-json.ts')).readJson;
    case '.toml':
      return (await import('./read-toml.ts')).readToml;
    default:
      return (await import('./read-yaml.ts')).readYaml;
  }
}

function failed(path: string, text: string, message: string): DataFile {
  const problems: Problem[] = [{ message, start: 0, end: 0 }];
  return { path, text, data: undefined, entries: new Map(), problems };
}

function depthExceeds(data: unknown, limit: number): boolean {
  const stack: { value: unknown; depth: number }[] = [{ value: data, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth >= limit) return true;
    for (const value of Object.values(next.value)) stack.push({ value, depth: next.depth + 1 });
  }
  return false;
}
