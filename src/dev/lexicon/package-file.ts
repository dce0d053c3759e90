import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** Path of a file in an installed package; `exports` would hide most word lists from `require.resolve`. */
export function packagePath(path: string): string {
  return fileURLToPath(new URL(`../../../node_modules/${path}`, import.meta.url));
}

/** Text of a file in an installed package, unzipped when its name ends in .gz. */
export async function packageText(path: string): Promise<string> {
  const bytes = await readFile(packagePath(path));
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '');
}
