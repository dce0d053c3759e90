import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** Path of a file in an installed package; `exports` would hide most word lists from `require.resolve`. */
export function packagePath(path: string): string {
  return fileURLToPath(new URL(`../../../node_modules/${path}`, import.meta.url));
}

/** Text of a file in an installed package. A `.gz` may have been unzipped by the package's install script, where npm ran it. */
export async function packageText(path: string): Promise<string> {
  const bytes = await readFile(packagePath(path)).catch(() => readFile(packagePath(path.replace(/\.gz$/, ''))));
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isZipped ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '');
}
