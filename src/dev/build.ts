import { chmod, readFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';

/** Bundles the product into dist/. */
await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: { cli: 'src/cli.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  minifySyntax: true,
  legalComments: 'none',
  chunkNames: 'chunks/[name]-[hash]',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  define: {
    BRIEFLINT_VERSION: JSON.stringify(JSON.parse(await readFile('package.json', 'utf8')).version),
    'process.env.NODE_ENV': '"production"',
  },
});
await chmod('dist/cli.js', 0o755);
