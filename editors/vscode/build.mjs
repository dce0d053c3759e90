// Bundles the extension, and takes the built server and the schemas along, so that it works by itself.
import { cp, readdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';

await rm('dist', { recursive: true, force: true });
await rm('schemas', { recursive: true, force: true });
await build({
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
});
await cp('../../dist', 'dist/server', { recursive: true, filter: (path) => !path.endsWith('.d.ts') });
for (const name of await readdir('../../schemas')) {
  if (/^(?:config|rule-settings)\.schema\.json$/.test(name)) await cp(`../../schemas/${name}`, `schemas/${name}`);
}
await cp('../../LICENSE', 'LICENSE');
